import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { enter, fieldOf, pasted, said } from "@/testing/fields";

const field = fieldOf("multiSelect", {
  options: [
    { value: "a", label: "Apples; red" },
    { value: "b", label: "Bananas" },
    { value: "c", label: "Cherries" },
  ],
});

describe("several choices", () => {
  it("are made in any order and kept in that of the options", async () => {
    const { user, last } = enter(field);
    await user.click(screen.getByRole("button"));
    await user.click(screen.getByRole("option", { name: "Cherries" }));
    await user.click(screen.getByRole("option", { name: "Bananas" }));
    expect(last()).toEqual(["b", "c"]);
    await user.click(screen.getByRole("option", { name: "Bananas" }));
    await user.click(screen.getByRole("option", { name: "Cherries" }));
    expect(last()).toBeNull();
  });

  it("go to a spreadsheet and back", () => {
    const text = said(field, ["a", "b"]);
    expect(text).toBe('"Apples; red"; Bananas');
    expect(pasted(field, text)).toEqual(["a", "b"]);
    expect(pasted(field, "Cherries, b")).toEqual(["b", "c"]);
    expect(pasted(field, "Cherries, Kiwis")).toBeUndefined();
    expect(pasted(field, " ")).toBeNull();
  });
});
