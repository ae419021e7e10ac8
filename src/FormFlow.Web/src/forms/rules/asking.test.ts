import { describe, expect, it } from "vitest";
import { testCatalog } from "@/testing/catalog";
import { FormState } from "../form-state";
import { compileForm } from "./compiled-form";
import type { PublishedFormula } from "./rule";

const fields = [
  { key: "product", type: "text" },
  { key: "qty", type: "number" },
  { key: "price", type: "formula", formula: 'LOOKUP("shop.price", "amount", "name", product)' },
  { key: "total", type: "formula", formula: "price * qty" },
  { key: "limit", type: "number", default: { formula: 'LOOKUPMAX("shop.price", "amount", "name", product)' } },
];

const formulas: readonly PublishedFormula[] = [
  { pointer: "/fields/2/formula", inputs: ["product"], tree: ["ask", 0], asks: true },
  { pointer: "/fields/3/formula", inputs: ["price", "qty"], tree: ["call", "$multiply", ["in", 0], ["in", 1]] },
  { pointer: "/fields/4/default/formula", inputs: ["product"], tree: ["ask", 0], asks: true },
];

function stateOf(initial: Record<string, unknown>, saved?: Record<string, unknown>) {
  const catalog = testCatalog({ "shop.order": { fields: fields as never } });
  const form = compileForm(catalog, catalog.forms.get("shop.order")!, formulas);
  return new FormState({ form, initial, saved, foreign: () => undefined, context: { now: 0, zone: "UTC", me: null, department: null } });
}

describe("a formula that asks other records", () => {
  it("is not known before a new record is saved, nor is what is made of it", () => {
    const state = stateOf({});
    state.set("qty", 2);
    expect(state.values).toMatchObject({ price: undefined, total: undefined, limit: undefined });
  });

  it("keeps what the server gave until what it asks by changes", () => {
    const state = stateOf({}, { product: "Bolt", qty: 2, price: 10, total: 20 });
    state.set("qty", 3);
    expect(state.values).toMatchObject({ price: 10, total: 30 });
    state.set("product", "Nut");
    expect(state.values).toMatchObject({ price: undefined, total: undefined });
  });

  it("leaves a default to the server unless somebody types a value", () => {
    const state = stateOf({ product: "Bolt" });
    expect(state.toSend()).not.toHaveProperty("limit");
    state.set("limit", 4);
    expect(state.toSend()).toHaveProperty("limit", 4);
  });
});
