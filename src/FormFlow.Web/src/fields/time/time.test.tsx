import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { enter, fieldOf, pasted, said } from "@/testing/fields";

const field = fieldOf("time");

describe("a time of day", () => {
  it("says its seconds only when there are any", () => {
    expect(said(field, "09:30:00")).toBe("09:30");
    expect(said(field, "09:30:15")).toBe("09:30:15");
  });

  it("is typed part by part", async () => {
    const { user, last } = enter(field);
    await user.click(screen.getAllByRole("spinbutton")[0]!);
    await user.keyboard("0930");
    expect(last()).toBe("09:30:00");
  });

  it("keeps its seconds while the minutes are changed", async () => {
    const { user, last } = enter(field, "09:30:15");
    await user.click(screen.getAllByRole("spinbutton")[1]!);
    await user.keyboard("{ArrowUp}");
    expect(last()).toBe("09:31:15");
  });

  it("is read from a paste", () => {
    expect(pasted(field, "下午3:04")).toBe("15:04:00");
    expect(pasted(field, "noonish")).toBeUndefined();
  });
});
