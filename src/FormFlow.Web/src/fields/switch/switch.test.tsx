import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { enter, fieldOf, pasted, said, show } from "@/testing/fields";

const field = fieldOf("switch");

describe("a switch", () => {
  it("says yes or no", () => {
    show(field, true, { isCompact: true });
    expect(screen.getByText("Yes")).toBeInTheDocument();
    expect(said(field, false)).toBe("No");
    expect(said(field, null)).toBe("");
  });

  it("is turned by the keyboard", async () => {
    const { user, last } = enter(field);
    await user.tab();
    await user.keyboard(" ");
    expect(last()).toBe(true);
    expect(screen.getByRole("switch", { name: "It" })).toBeChecked();
  });

  it.each([
    ["是", true],
    ["Yes", true],
    ["1", true],
    ["否", false],
    ["FALSE", false],
    ["", null],
    ["maybe", undefined],
  ])("is read from %s", (text, expected) => expect(pasted(field, text)).toBe(expected));
});
