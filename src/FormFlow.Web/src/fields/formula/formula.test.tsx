import { describe, expect, it } from "vitest";
import { fieldType, valueField } from "@/fields/registry";
import { testCatalog } from "@/testing/catalog";
import { fieldOf, said, show } from "@/testing/fields";

const field = fieldOf("formula", { formula: "price * qty", result: "currency", currency: "USD" });

describe("a formula", () => {
  it("is shown as its result is", () => {
    expect(show(field, 1234).container).toHaveTextContent("$1,234.00");
    expect(said(fieldOf("formula", { formula: "1", result: "switch" }), true)).toBe("Yes");
    expect(said(fieldOf("formula", { formula: "1" }), 0.5)).toBe("0.5");
  });

  it("is compared as its result is, and never typed", () => {
    expect(fieldType(field)).toMatchObject({ isNumeric: true, align: "end", type: "formula" });
    expect(fieldType(fieldOf("formula", { formula: "1", result: "date" })).operators).toContain("inLast");
    expect(fieldType(field).Input).toBeUndefined();
  });

  it("stays the same component from one drawing to the next", () => {
    expect(fieldType({ ...field }).Display).toBe(fieldType({ ...field }).Display);
  });

  it("takes the value of a condition by the input of its result", () => {
    const shown = valueField(field, "shop.order", testCatalog({}));
    expect(fieldType(shown.field).Input).toBeDefined();
    expect(shown.field.type).toBe("currency");
  });
});
