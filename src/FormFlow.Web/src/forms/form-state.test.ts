import { describe, expect, it } from "vitest";
import { ApiProblem, type Problem } from "@/api/problem";
import { testCatalog } from "@/testing/catalog";
import { faultsOf } from "./faults";
import { FormState } from "./form-state";
import { compileForm } from "./rules/compiled-form";
import type { Values } from "./rules/route";
import type { PublishedFormula, RuleContext } from "./rules/rule";

const context: RuleContext = { now: Date.parse("2026-03-05T04:00:00Z"), zone: "Asia/Shanghai", me: "m1", department: null };

const catalog = testCatalog(
  {
    "shop.order": {
      fields: [
        { key: "name", type: "text", required: true },
        { key: "buyer", type: "lookup", form: "shop.buyer" },
        { key: "city", type: "linkedValue", via: "buyer", field: "city" },
        { key: "status", type: "stage" },
        { key: "kind", type: "select", options: [], default: "plain" },
        { key: "note", type: "text", visibleWhen: { field: "kind", op: "eq", value: "special" }, required: true },
        { key: "reason", type: "text", requiredWhen: { field: "rate", op: "gt", value: 0.5 } },
        { key: "locked", type: "text", readOnlyWhen: { field: "kind", op: "eq", value: "special" } },
        { key: "rate", type: "percent" },
        {
          key: "items",
          type: "subform",
          minRows: 2,
          fields: [
            { key: "product", type: "lookup", form: "shop.product", required: true },
            { key: "price", type: "currency", default: { formula: "product.price" } },
            { key: "quantity", type: "number", default: 1 },
            { key: "amount", type: "formula", formula: "price * quantity * (1 - parent.rate)", result: "currency" },
            { key: "why", type: "text", required: true, visibleWhen: { field: "quantity", op: "gt", value: 10 } },
          ],
          validations: [{ check: { field: "quantity", op: "gt", value: 0 }, message: "More than nothing.", field: "quantity" }],
        },
        { key: "total", type: "formula", formula: "SUM(items.amount)", result: "currency" },
        { key: "share", type: "formula", formula: "total / 0", result: "number" },
        { key: "title", type: "text", default: { formula: "buyer.name" } },
      ] as never,
      validations: [
        { check: "total <= 1000", message: "Too much.", field: "total" },
        { check: { field: "name", op: "ne", value: "x" }, message: "Not x." },
      ],
    },
    "shop.buyer": {
      fields: [
        { key: "name", type: "text" },
        { key: "city", type: "text" },
      ],
    },
    "shop.product": { fields: [{ key: "price", type: "currency" }] },
  },
  {
    "shop.path": {
      label: "Path",
      form: "shop.order",
      field: "status",
      pipelines: [
        { key: "special", when: { field: "kind", op: "eq", value: "special" }, stages: [], transitions: [{ key: "s", to: "checked" }] },
        {
          key: "usual",
          stages: [],
          transitions: [
            { key: "a", from: ["x"], to: "y" },
            { key: "b", to: "open" },
          ],
        },
      ],
    },
  },
);

const multiply = (...parts: unknown[]) => parts.reduce((one, other) => ["call", "$multiply", one, other]);
const formulas: PublishedFormula[] = [
  { pointer: "/fields/9/fields/1/default/formula", inputs: ["product.price"], tree: ["in", 0] },
  {
    pointer: "/fields/9/fields/3/formula",
    inputs: ["price", "quantity", "parent.rate"],
    tree: multiply(["in", 0], ["in", 1], ["call", "$subtract", 1, ["in", 2]]) as never,
  },
  { pointer: "/fields/10/formula", inputs: ["items.amount"], tree: ["call", "SUM", ["in", 0]] },
  { pointer: "/fields/11/formula", inputs: ["total"], tree: ["call", "$divide", ["in", 0], 0] },
  { pointer: "/fields/12/default/formula", inputs: ["buyer.name"], tree: ["in", 0] },
  { pointer: "/validations/0/check", inputs: ["total"], tree: ["call", "$atMost", ["in", 0], 1000] },
];

const elsewhere: Record<string, Values> = { b1: { name: "Ada", city: "Turin" }, p1: { price: 12.5 }, p2: { price: 3 } };

function open(options: { saved?: Values; initial?: Values; known?: Record<string, Values> } = {}) {
  const known = options.known ?? { ...elsewhere };
  const form = compileForm(catalog, catalog.forms.get("shop.order")!, formulas);
  const state = new FormState({ form, context, saved: options.saved, initial: options.initial, foreign: (_, id) => known[id] });
  return { state, known };
}

describe("a new record", () => {
  it("begins with its defaults and in the first stage that fits", () => {
    const { state } = open();

    expect(state.values).toMatchObject({ kind: "plain", status: "open", total: 0, name: null });
    state.set("kind", "special");
    expect(state.field("status").shown).toBe("checked");
  });

  it("shows a field when its rule holds and needs it only then", () => {
    const { state } = open();
    expect(state.field("note")).toMatchObject({ isVisible: false, isRequired: false });

    state.set("kind", "special");

    expect(state.field("note")).toMatchObject({ isVisible: true, isRequired: true });
  });

  it("keeps the value of a field that is hidden again", () => {
    const { state } = open();
    state.set("kind", "special");
    state.set("note", "kept");
    state.set("kind", "plain");
    state.set("kind", "special");

    expect(state.field("note").value).toBe("kept");
  });

  it("computes from rows, their parent and the records they point at", () => {
    const { state } = open();
    state.set("items", [
      { product: { id: "p1", title: "Lamp" }, quantity: 3 },
      { product: { id: "p2", title: "Bulb" }, price: 4 },
    ]);
    expect(state.values.items).toMatchObject([
      { price: 12.5, amount: 37.5 },
      { price: 4, quantity: 1, amount: 4 },
    ]);
    expect(state.field("total").shown).toBe(41.5);

    state.set("rate", 0.5);

    expect(state.field("total").shown).toBe(20.75);
    expect(state.toSend()).toEqual({
      rate: 0.5,
      items: [
        { product: "p1", quantity: 3 },
        { product: "p2", price: 4 },
      ],
    });
  });

  it("tells which cells of its rows are not shown, each row by its own values", () => {
    const { state } = open();
    state.set("items", [{ quantity: 3 }, { quantity: 12 }]);
    const { hidden } = state.field("items");
    expect([...hidden]).toEqual(["/0/why"]);

    state.set("items", [{ quantity: 4 }, { quantity: 12 }]);
    expect(state.field("items").hidden).toBe(hidden);
    state.set("items", [{ quantity: 4 }, { quantity: 5 }]);

    expect([...state.field("items").hidden]).toEqual(["/0/why", "/1/why"]);
  });

  it("follows a lookup once the record behind it is known, and says so until then", () => {
    const { state, known } = open({ known: {} });
    state.set("buyer", { id: "b1", title: "Ada" });
    expect(state.field("city").isPending).toBe(true);

    known.b1 = elsewhere.b1!;
    state.refresh();

    expect(state.field("city")).toMatchObject({ shown: "Turin", isPending: false });
    expect(state.field("title").value).toBe("Ada");
    expect(state.toSend()).toEqual({ buyer: "b1" });
  });

  it("leaves a default alone once somebody typed", () => {
    const { state } = open();
    state.set("title", null);
    state.set("buyer", { id: "b1", title: "Ada" });

    expect(state.field("title").value).toBeNull();
    expect(state.toSend()).toEqual({ title: null, buyer: "b1" });
  });

  it("tells why a computed value is blank", () => {
    expect(open().state.field("share")).toMatchObject({ shown: null, fault: "divisionByZero" });
  });

  it("says nothing is wrong before somebody leaves a field or saves", () => {
    const { state } = open();
    expect(state.summary.faulty).toEqual([]);
    state.set("name", "a");
    state.set("name", null);
    state.leave("name");

    expect(state.check()).toBe(false);
    expect(state.field("name").error).toEqual({ code: "required" });
  });

  it("finds every fault at once, inside of rows too", () => {
    const { state } = open();
    state.set("items", [{ product: { id: "p1", title: "" }, quantity: 0 }]);
    state.set("rate", 0.9);
    state.set("name", "x");

    expect(state.check()).toBe(false);
    expect(state.summary.faulty).toEqual(["reason", "items"]);
    expect(state.field("items").error).toEqual({ code: "minRows", count: 2 });
    expect([...state.field("items").inner]).toEqual([["/0/quantity", { text: "More than nothing." }]]);
    expect(state.summary.general).toEqual([{ text: "Not x." }]);
  });

  it("drops what the server found at a field when that field changes", () => {
    const { state } = open();
    state.set("name", "a");
    state.refuse({ fields: new Map([["name", { text: "Taken." }]]), inner: new Map(), general: [] });
    expect(state.field("name").error).toEqual({ text: "Taken." });

    state.set("name", "b");

    expect(state.field("name").error).toBeUndefined();
  });

  it("drops what the server found at several fields together when one of them changes", () => {
    const { state } = open();
    state.set("name", "a");
    const error = (key: string, code: string, detail: string) => ({ pointer: `/values/${key}`, code, detail, parameters: {} });
    const errors = [
      error("name", "field.not_unique_together", "Taken."),
      error("reason", "field.not_unique_together", "Taken."),
      error("locked", "field.too_long", "Long."),
    ];
    state.refuse(faultsOf(new ApiProblem({ status: 422, code: "record.invalid", title: "Not saved.", errors } as unknown as Problem)));
    expect(state.summary.faulty).toEqual(["name", "reason", "locked"]);

    state.set("reason", "b");

    expect(state.field("name").error).toBeUndefined();
    expect(state.field("locked").error).toEqual({ text: "Long." });
  });
});

describe("a saved record", () => {
  const saved: Values = {
    name: "a",
    kind: "special",
    note: null,
    status: "done",
    rate: 0.1,
    total: 5,
    items: [{ id: "r1", product: { id: "p1", title: "" }, price: 1, quantity: 2, amount: 1.8 }],
    locked: "l",
  };

  it("is left as it is until something changes", () => {
    const { state } = open({ saved, known: {} });

    expect(state.summary.isDirty).toBe(false);
    expect(state.field("total").shown).toBe(5);
    expect(state.field("status").shown).toBe("done");
    expect(state.field("locked").isReadOnly).toBe(true);
  });

  it("may stay blank where a rule came later, unless somebody touches the field", () => {
    const { state } = open({ saved });
    expect(state.check()).toBe(true);

    state.set("note", "n");
    state.set("note", null);

    expect(state.check()).toBe(true);
  });

  it("sends only what changed, rows by their ids", () => {
    const { state } = open({ saved });
    state.set("name", "b");
    state.set("items", [{ ...(saved.items as [{ id: string }])[0], quantity: 5 }, {}]);

    expect(state.values.items).toMatchObject([{ amount: 4.5 }, { quantity: 1, price: null }]);
    expect(state.toSend()).toEqual({ name: "b", items: [{ id: "r1", product: "p1", price: 1, quantity: 5 }, {}] });
    state.set("name", "a");
    expect(Object.keys(state.toSend())).toEqual(["items"]);
  });

  it("tells only who depends on a change", () => {
    const { state } = open({ saved });
    const told: string[] = [];
    for (const key of state.form.fields.keys()) state.subscribe(key, () => told.push(key));

    state.set("rate", 0.6);

    expect(told.sort()).toEqual(["items", "rate", "reason", "share", "total"]);
  });
});
