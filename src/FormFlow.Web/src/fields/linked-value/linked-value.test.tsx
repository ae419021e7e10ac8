import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { fieldType, valueField } from "@/fields/registry";
import { testCatalog } from "@/testing/catalog";
import { fieldOf, said, show } from "@/testing/fields";

const linked = fieldOf("linkedValue", { via: "buyer", field: "grade" });
const inRow = fieldOf("linkedValue", { key: "inRow", via: "product", field: "price" });
const lost = fieldOf("linkedValue", { key: "lost", via: "buyer", field: "gone" });
const catalog = testCatalog({
  "shop.order": {
    fields: [
      { type: "lookup", key: "buyer", form: "shop.buyer" },
      linked,
      lost,
      { type: "subform", key: "items", fields: [{ type: "lookup", key: "product", form: "shop.product" }, inRow] },
    ],
  },
  "shop.buyer": { fields: [{ type: "select", key: "grade", options: [{ value: "a", label: "Best", color: "green" }] }] },
  "shop.product": { fields: [{ type: "currency", key: "price" }] },
});

describe("a value read through a lookup", () => {
  it("is shown as the field it comes from", () => {
    show(linked, "a", { catalog });
    expect(screen.getByText("Best")).toHaveClass("green");
    expect(said(linked, "a", "en", catalog)).toBe("Best");
  });

  it("in a row of a sub-form goes by the lookup of the row", () => {
    expect(said(inRow, 5, "en", catalog)).toBe("¥5.00");
  });

  it("is compared as the field it comes from", () => {
    const shown = valueField(linked, "shop.order", catalog);
    expect(shown.form).toBe("shop.buyer");
    expect(fieldType(shown.field).operators).toContain("in");
  });

  it("of a field that is not to be seen is shown as it comes", () => {
    show(lost, "x", { catalog });
    expect(screen.getByText("x")).toBeVisible();
    expect(said(lost, { a: 1 }, "en", catalog)).toBe('{"a":1}');
  });
});
