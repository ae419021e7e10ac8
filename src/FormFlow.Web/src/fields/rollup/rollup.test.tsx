import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { fieldType, valueField } from "@/fields/registry";
import { testCatalog } from "@/testing/catalog";
import { fieldOf, said, show } from "@/testing/fields";

const count = fieldOf("rollup", { key: "count", form: "shop.bill", via: "order", fn: "count" });
const sum = fieldOf("rollup", { key: "sum", form: "shop.bill", via: "order", fn: "sum", field: "total" });
const average = fieldOf("rollup", { key: "average", form: "shop.bill", via: "rows.order", fn: "avg", field: "price" });
const last = fieldOf("rollup", { key: "last", form: "shop.bill", via: "order", fn: "max", field: "day" });
const own = fieldOf("rollup", { key: "own", via: "items", fn: "sum", field: "price" });
const lost = fieldOf("rollup", { key: "lost", form: "shop.gone", via: "order", fn: "sum", field: "total" });
const catalog = testCatalog({
  "shop.order": {
    fields: [count, sum, average, last, own, lost, { type: "subform", key: "items", fields: [{ type: "currency", key: "price" }] }],
  },
  "shop.bill": {
    fields: [
      { type: "lookup", key: "order", form: "shop.order" },
      { type: "formula", key: "total", formula: "1", result: "currency" },
      { type: "date", key: "day" },
      {
        type: "subform",
        key: "rows",
        fields: [
          { type: "lookup", key: "order", form: "shop.order" },
          { type: "currency", key: "price" },
        ],
      },
    ],
  },
});

describe("a rollup", () => {
  it("is shown as what it measures", () => {
    show(sum, 5, { catalog });
    expect(screen.getByText("¥5.00")).toBeVisible();
    expect(said(count, 12, "en", catalog)).toBe("12");
    expect(said(own, 5, "en", catalog)).toBe("¥5.00");
    expect(said(lost, 5, "en", catalog)).toBe("5");
  });

  it("keeps two more decimals of an average", () => {
    expect(valueField(average, "shop.order", catalog).field).toMatchObject({ type: "currency", decimals: 4 });
  });

  it("is compared as what it measures", () => {
    expect(fieldType(valueField(last, "shop.order", catalog).field).operators).toContain("inLast");
    expect(valueField(sum, "shop.order", catalog).field.type).toBe("currency");
  });

  it("is never typed in", () => {
    expect(fieldType(sum).Input).toBeUndefined();
  });
});
