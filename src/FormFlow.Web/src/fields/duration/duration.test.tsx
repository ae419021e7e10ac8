import { describe, expect, it } from "vitest";
import { enter, fieldOf, show, theInput } from "@/testing/fields";

describe("a length of time", () => {
  const field = fieldOf("duration");

  it("is shown in hours and minutes", () => {
    expect(show(field, 5400).container).toHaveTextContent("1h 30m");
  });

  it("is typed in any usual way, a bare number being minutes", async () => {
    const { user, last } = enter(field);
    await user.type(theInput(), "90");
    expect(last()).toBe(5400);
    await user.tab();
    expect(theInput()).toHaveValue("1h 30m");
  });

  it("refuses what is none", async () => {
    const { user, last } = enter(field);
    await user.type(theInput(), "a while");
    await user.tab();
    expect(last()).toBe("a while");
    expect(theInput()).toBeInvalid();
  });
});
