import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { enter, fieldOf, said, show, theInput } from "@/testing/fields";

const field = fieldOf("phone");

describe("a telephone number", () => {
  it("is shown in groups and calls when pressed", () => {
    show(field, "13800138000");
    expect(screen.getByRole("link", { name: "138 0013 8000" })).toHaveAttribute("href", "tel:13800138000");
    expect(said(field, "+8613800138000")).toBe("+86 138 0013 8000");
    expect(said(field, "01012345678x801")).toBe("01012345678 ext. 801");
  });

  it("is typed on the keys of a telephone", async () => {
    const { user, last } = enter(field);
    expect(theInput()).toHaveAttribute("type", "tel");
    await user.type(theInput(), "138 0013 8000");
    expect(last()).toBe("138 0013 8000");
  });
});
