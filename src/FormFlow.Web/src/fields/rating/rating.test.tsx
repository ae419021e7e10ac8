import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { enter, fieldOf, pasted, show } from "@/testing/fields";

describe("a rating", () => {
  const field = fieldOf("rating", { max: 4 });

  it("is read out in words", () => {
    show(field, 3);
    expect(screen.getByRole("img", { name: "3 of 4" })).toBeVisible();
  });

  it("is given by a click or by the keyboard, and taken away", async () => {
    const { user, last } = enter(field);
    await user.click(screen.getByRole("radio", { name: "2 of 4" }));
    expect(last()).toBe(2);
    await user.keyboard("{ArrowRight}");
    expect(last()).toBe(3);
    await user.click(screen.getByRole("button", { name: "Clear" }));
    expect(last()).toBeNull();
  });

  it("is read from stars", () => {
    expect(pasted(field, "★★★")).toBe(3);
    expect(pasted(field, "4")).toBe(4);
    expect(pasted(field, "good")).toBeUndefined();
  });
});
