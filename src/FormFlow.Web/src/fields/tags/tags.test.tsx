import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { enter, fieldOf, pasted, said } from "@/testing/fields";

const field = fieldOf("tags", { suggestions: ["VIP", "later"] });
const box = () => screen.getByRole("combobox", { name: "It" });

describe("tags", () => {
  it("are added by Enter, by a comma and when the input is left, each once and as suggested", async () => {
    const { user, last } = enter(field);
    await user.type(box(), "urgent{Enter}");
    expect(last()).toEqual(["urgent"]);
    await user.type(box(), "vip,");
    expect(last()).toEqual(["urgent", "VIP"]);
    await user.type(box(), "Urgent{Enter}");
    expect(last()).toEqual(["urgent", "VIP"]);
    await user.type(box(), "more");
    await user.tab();
    expect(last()).toEqual(["urgent", "VIP", "more"]);
  });

  it("are removed by their button and by Backspace", async () => {
    const { user, last } = enter(field, ["a", "b"]);
    await user.click(screen.getByRole("button", { name: "Remove a" }));
    expect(last()).toEqual(["b"]);
    await user.type(box(), "{Backspace}");
    expect(last()).toBeNull();
  });

  it("are pasted many at once", async () => {
    const { last } = enter(field);
    fireEvent.paste(box(), { clipboardData: { getData: () => "a; b\nc" } });
    expect(last()).toEqual(["a", "b", "c"]);
  });

  it("go to a spreadsheet and back", () => {
    expect(pasted(field, said(field, ["a;b", 'say "hi"']))).toEqual(["a;b", 'say "hi"']);
  });
});
