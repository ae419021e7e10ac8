import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { enter, fieldOf, pasted, show, theInput } from "@/testing/fields";

describe("a text", () => {
  const field = fieldOf("text", { placeholder: "Full name" });

  it("is shown to the letter", () => {
    show(field, "<b>Acme</b> 有限公司");
    expect(screen.getByText("<b>Acme</b> 有限公司")).toBeVisible();
  });

  it("is typed, and blank when emptied", async () => {
    const { user, last } = enter(field);
    expect(theInput()).toHaveAttribute("placeholder", "Full name");
    await user.type(theInput(), "Ann");
    expect(last()).toBe("Ann");
    await user.clear(theInput());
    expect(last()).toBeNull();
  });

  it("cannot be changed when it may only be read", async () => {
    const { user, given } = enter(field, "Ann", { isReadOnly: true });
    await user.type(theInput(), "x");
    expect(given).toEqual([]);
  });

  it("is read from a paste", () => {
    expect(pasted(field, " Ann ")).toBe("Ann");
    expect(pasted(field, "  ")).toBeNull();
  });
});
