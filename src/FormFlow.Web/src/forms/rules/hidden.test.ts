import { describe, expect, it } from "vitest";
import { testCatalog } from "@/testing/catalog";
import { FormState } from "../form-state";
import { compileForm } from "./compiled-form";
import type { Values } from "./route";
import type { RuleContext } from "./rule";

const context: RuleContext = { now: Date.parse("2026-03-05T04:00:00Z"), zone: "Asia/Shanghai", me: "m1", department: null };
const special = { field: "kind", op: "eq", value: "special" };
const catalog = testCatalog({
  "shop.order": {
    fields: [
      { key: "kind", type: "text" },
      { key: "kept", type: "text", visibleWhen: special },
      { key: "note", type: "text", visibleWhen: special, whenHidden: "clear", required: true },
      { key: "echo", type: "text", visibleWhen: { field: "note", op: "notEmpty" }, whenHidden: "clear" },
      { key: "rate", type: "number", visibleWhen: special, whenHidden: "default", default: 5 },
      { key: "placed", type: "text", whenHidden: "clear" },
      {
        key: "lines",
        type: "subform",
        visibleWhen: { field: "kind", op: "ne", value: "none" },
        whenHidden: "clear",
        fields: [
          { key: "qty", type: "number" },
          { key: "why", type: "text", visibleWhen: { field: "qty", op: "gt", value: 10 }, whenHidden: "clear" },
        ],
      },
    ],
    layout: [{ type: "section", label: "Part", visibleWhen: special, elements: [{ type: "field", field: "placed" }] }],
  } as never,
});
const form = compileForm(catalog, catalog.forms.get("shop.order")!, []);
const open = (saved?: Values) => new FormState({ form, saved, foreign: () => undefined, context });

describe("a field that is not shown", () => {
  it("loses its value where the form says so, and gets it back when it is shown again", () => {
    const state = open();
    state.set("kind", "special");
    for (const key of ["kept", "note", "echo", "placed"]) state.set(key, key);
    state.set("rate", 9);
    state.set("kind", "plain");
    expect(state.values).toMatchObject({ kept: "kept", note: null, echo: null, placed: null, rate: 5 });
    expect(state.check()).toBe(true);
    state.set("kind", "special");
    expect(state.values).toMatchObject({ kept: "kept", note: "note", echo: "echo", placed: "placed", rate: 9 });
  });

  it("of a saved record does so once something is changed", () => {
    const state = open({ kind: "special", note: "old", echo: "old", rate: 9 });
    expect(state.values).toMatchObject({ note: "old", rate: 9 });
    state.set("kind", "plain");
    expect(state.values).toMatchObject({ note: null, echo: null, rate: 5 });
    state.set("kind", "special");
    expect(state.summary.isDirty).toBe(false);
    expect(state.values).toMatchObject({ note: "old", echo: "old", rate: 9 });
  });

  it("may be a column of a row, or all rows", () => {
    const state = open();
    state.set("lines", [
      { qty: 20, why: "many" },
      { qty: 1, why: "few" },
    ]);
    expect(state.values.lines).toEqual([
      { qty: 20, why: "many" },
      { qty: 1, why: null },
    ]);
    const [first, second] = state.field("lines").value as Values[];
    state.set("lines", [
      { ...first, qty: 2 },
      { ...second, qty: 11 },
    ]);
    expect(state.values.lines).toEqual([
      { qty: 2, why: null },
      { qty: 11, why: "few" },
    ]);
    state.set("kind", "none");
    expect(state.values.lines).toBeNull();
    state.set("kind", "some");
    expect(state.values.lines).toEqual([
      { qty: 2, why: null },
      { qty: 11, why: "few" },
    ]);
  });
});
