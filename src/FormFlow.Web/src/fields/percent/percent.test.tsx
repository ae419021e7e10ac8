import { describe, expect, it } from "vitest";
import { enter, fieldOf, said, theInput } from "@/testing/fields";

describe("a percentage", () => {
  it("is a fraction, typed and shown as a percentage", async () => {
    const { user, last } = enter(fieldOf("percent"));
    await user.type(theInput(), "12.5");
    expect(last()).toBe(0.125);
    await user.tab();
    expect(theInput()).toHaveValue("12.5");
    expect(said(fieldOf("percent"), 0.125)).toBe("12.5%");
  });

  it("of fractions that floating point cannot hold shows what was meant", () => {
    enter(fieldOf("percent"), 0.07);
    expect(theInput()).toHaveValue("7");
  });
});
