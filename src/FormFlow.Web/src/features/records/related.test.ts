import { describe, expect, it } from "vitest";
import { testCatalog } from "@/testing/catalog";
import { copyOf } from "./copy-of";
import { groupsOf } from "./paper-groups";
import { columnsOf, pointsAt, relationsOf } from "./related";

const catalog = testCatalog({
  "shop.buyer": { fields: [{ key: "name", type: "text" }] },
  "shop.order": {
    titleField: "number",
    fields: [
      { key: "note", type: "longText" },
      { key: "number", type: "autoNumber", parts: [] },
      { key: "buyer", type: "lookup", form: "shop.buyer" },
      { key: "also", type: "lookup", form: "shop.buyer", multiple: true },
      { key: "secret", type: "lookup", form: "shop.buyer", hidden: true },
      { key: "total", type: "currency" },
      { key: "code", type: "text", unique: true },
      { key: "tags", type: "tags" },
    ],
  },
});

describe("records that point at one", () => {
  const [one, many, ...rest] = relationsOf(catalog, "shop.buyer");

  it("come from every lookup that people see", () => {
    expect([one?.field.key, many?.field.key, rest.length]).toEqual(["buyer", "also", 0]);
    expect(relationsOf(catalog, "shop.order")).toEqual([]);
  });

  it("are found by their one value or among their values", () => {
    expect(pointsAt(one!, "b1")).toEqual({ field: "buyer", op: "eq", value: "b1" });
    expect(pointsAt(many!, "b1")).toEqual({ field: "also", op: "contains", value: "b1" });
  });

  it("are told by their title and a few short fields, not by what points here", () => {
    expect(columnsOf(catalog, one!).map(({ key }) => key)).toEqual(["number", "also", "total", "code"]);
  });
});

describe("a copy of a record", () => {
  it("takes over what was typed, ids of what it points at, and nothing that must be its own", () => {
    const copied = copyOf(catalog.forms.get("shop.order")!.document, {
      note: "as is",
      number: "7",
      buyer: { id: "b1", title: "Ada" },
      also: [{ id: "b2", title: "Bob" }],
      total: 12.5,
      code: "X",
      tags: null,
    });

    expect(Object.fromEntries(copied)).toEqual({ note: "as is", buyer: "b1", also: '["b2"]', total: "12.5" });
  });
});

describe("a form on paper", () => {
  it("has every section and tab open, one after the other", () => {
    const field = (key: string) => ({ type: "field" as const, field: key });
    const layout = [
      field("a"),
      { type: "section", label: "S", elements: [{ type: "columns", columns: [[field("b")], [field("c")]] }] },
      field("d"),
      {
        type: "tabs",
        tabs: [
          { label: "T", elements: [field("e")] },
          { label: "Empty", elements: [] },
        ],
      },
    ] as never;

    expect(groupsOf(layout)).toEqual([
      { label: null, keys: ["a"] },
      { label: "S", keys: ["b", "c"] },
      { label: null, keys: ["d"] },
      { label: "T", keys: ["e"] },
    ]);
  });
});
