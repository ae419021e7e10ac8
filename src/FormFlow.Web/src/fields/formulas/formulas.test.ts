import { describe, expect, it } from "vitest";
import { ApiProblem } from "@/api/problem";
import { testCatalog } from "@/testing/catalog";
import { offersFor, wordBefore } from "./complete";
import { type LibraryFunction, signatureOf } from "./functions";
import { scopeOf } from "./scope";
import { problemOf } from "./use-checked";
import { worded } from "./worded";

const company = { label: "Company", fields: [{ key: "name", type: "text", label: { en: "Name", "zh-CN": "名称" } }] };
const order = {
  label: "Order",
  fields: [
    { key: "price", type: "number", label: { en: "Unit price", "zh-CN": "单价" } },
    { key: "maker", type: "lookup", form: "shop.company", label: { en: "Maker", "zh-CN": "厂家" } },
    { key: "stage", type: "stage", label: "Process" },
    {
      key: "items",
      type: "subform",
      label: { en: "Items", "zh-CN": "明细" },
      fields: [{ key: "amount", type: "number", label: { en: "Amount", "zh-CN": "金额" } }],
    },
  ],
};
const row = {
  label: "Order",
  fields: [{ key: "amount", type: "number", label: "Amount" }, ...order.fields.map((field) => ({ ...field, key: `parent.${field.key}` }))],
};
const catalog = testCatalog({ "shop.order": order, "shop.company": company, "shop.order/items": row } as never);
const scope = (form = "shop.order", language: "en" | "zh-CN" = "en") =>
  scopeOf(catalog, form, {
    text: (label, otherwise = "") =>
      typeof label === "string" ? label : ((label as Record<string, string> | undefined)?.[language] ?? otherwise),
    parent: "The record",
    stage: (_, path) => (path === "stage.status" ? "Status" : undefined),
  });

const named = (name: string, category: string, ...parameters: string[]): LibraryFunction => ({
  name,
  category,
  description: `${name}.`,
  parameters: parameters.map((one) => ({ name: one, optional: false, repeated: one === "rest" })),
  examples: [],
});
const functions = [named("SUM", "number", "values", "rest"), named("IF", "logic", "condition"), named("map", "method", "list", "each")];

describe("the names of a formula", () => {
  it("are called by their labels, all the way behind a dot", () => {
    expect(scope().labelAt("price")).toBe("Unit price");
    expect(scope("shop.order", "zh-CN").labelAt("maker.name")).toBe("厂家 › 名称");
    expect(scope().labelAt("items.amount")).toBe("Items › Amount");
    expect(scope().labelAt("stage.status")).toBe("Process › Status");
  });

  it("are none where nothing is known", () => {
    for (const path of ["", "prise", "price.x", "maker.", "maker.items", "items.amount.x"]) expect(scope().labelAt(path)).toBeUndefined();
  });

  it("of a row are its columns and the record around it", () => {
    const inRow = scope("shop.order/items");
    expect(inRow.behind("").map(({ key }) => key)).toEqual(["amount", "parent"]);
    expect(inRow.labelAt("parent.maker.name")).toBe("The record › Maker › Name");
  });
});

describe("what is offered while a formula is written", () => {
  const offered = (text: string, language: "en" | "zh-CN" = "en") =>
    offersFor(wordBefore(text)!, scope("shop.order", language), functions).map(({ insert }) => insert);

  it("is found by key and by label, in any case, what begins so first", () => {
    expect(offered("pri")[0]).toBe("price");
    expect(offered("UNIT")).toEqual(["price"]);
    expect(offered("SUM(厂家", "zh-CN")).toEqual(["maker"]);
    expect(offered("s").slice(0, 2)).toEqual(["stage", "SUM"]);
  });

  it("stands behind the dot: fields there are, or else methods", () => {
    expect(offered("SUM(items.am")).toEqual(["amount"]);
    expect(offered("price * maker.")).toEqual(["name"]);
    expect(offered("items.amount.")).toEqual(["map"]);
  });

  it("is nothing inside a text or a number", () => {
    expect(wordBefore('IF(price > 1, "pri')).toBeNull();
    expect(wordBefore("1e")).toBeNull();
    expect(wordBefore('"done" + pri')).toEqual({ path: "", typed: "pri" });
  });

  it("says how a function is called", () => {
    expect(functions.map(signatureOf)).toEqual(["SUM(values, rest, …)", "IF(condition)", "list.map(each)"]);
  });
});

describe("a formula that is read", () => {
  it("has its names as people call them, not those in quotes or called", () => {
    const read = worded('IF(price > 1, "price", SUM(items.amount))', scope());
    expect(read.map(({ text }) => text).join("")).toBe('IF(Unit price > 1, "price", SUM(Items › Amount))');
    expect(read.filter(({ isName }) => isName).map(({ text }) => text)).toEqual(["Unit price", "Items › Amount"]);
  });
});

describe("what is wrong with a formula", () => {
  const refused = (parameters: object) =>
    new ApiProblem({
      status: 422,
      code: "invalid",
      errors: [{ pointer: "/formula", code: "formula.unknown_name", detail: "There is no field here.", parameters }],
    } as never);

  it("is told with its place", () => {
    expect(problemOf(refused({ name: "prise", position: 4, length: 5 }), scope())).toEqual({
      detail: "There is no field here.",
      position: 4,
      length: 5,
    });
  });

  it("is not a name that was only just made, nor that nobody answered", () => {
    expect(problemOf(refused({ name: "price", position: 0 }), scope())).toBeUndefined();
    expect(problemOf(new Error("offline"), scope())).toBeUndefined();
  });
});
