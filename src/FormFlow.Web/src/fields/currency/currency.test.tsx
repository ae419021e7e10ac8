import { describe, expect, it } from "vitest";
import { enter, fieldOf, pasted, said, show, theInput } from "@/testing/fields";

describe("an amount of money", () => {
  it("is shown with its currency", () => {
    expect(show(fieldOf("currency"), 48000).container).toHaveTextContent("¥48,000.00");
    expect(said(fieldOf("currency", { currency: "EUR", decimals: 3 }), "1234.5")).toBe("€1,234.500");
  });

  it("is typed with signs, groups and Chinese tens of thousands", async () => {
    const { user, last } = enter(fieldOf("currency"));
    await user.type(theInput(), "¥ 1.2万");
    expect(last()).toBe(12000);
    await user.tab();
    expect(theInput()).toHaveValue("12,000.00");
  });

  it("stays exact beyond fifteen digits", async () => {
    const { user, last } = enter(fieldOf("currency"));
    await user.type(theInput(), "1234567890123456.78");
    expect(last()).toBe("1234567890123456.78");
  });

  it("refuses another currency", async () => {
    const { user } = enter(fieldOf("currency"));
    await user.type(theInput(), "$5");
    await user.tab();
    expect(theInput()).toBeInvalid();
    expect(pasted(fieldOf("currency"), "€5")).toBeUndefined();
  });
});
