import { describe, expect, it } from "vitest";
import type { Plan } from "@/api/plan";
import { obstacles, onlyBreaks, planLines } from "./plan-lines";

const change = (nature: string, key: string, more: object = {}) => ({
  nature,
  kind: "form",
  key,
  field: null,
  part: null,
  rows: 0,
  ...more,
});

const plan = {
  documents: [
    { kind: "form", key: "shop.order", fate: "changed", label: "Order" },
    { kind: "form", key: "shop.item", fate: "unchanged", label: "Item" },
    { kind: "view", key: "shop.all", fate: "added", label: "All" },
    { kind: "view", key: "shop.open", fate: "hidden", label: "Open" },
    { kind: "view", key: "shop.order", fate: "changed", label: "A view of the same key" },
  ],
  changes: [
    change("documentChanged", "shop.order", { kind: "view" }),
    change("fieldConverted", "shop.order", { field: "since", rows: 2 }),
    change("partRemoved", "shop.order", { kind: "workflow", part: "stage", rows: 5 }),
  ],
  errors: [{ code: "publish.rows_would_break", detail: "", pointer: null, parameters: {} }],
} as unknown as Plan;

describe("a plan in lines", () => {
  it("puts every document where it belongs and its changes below it", () => {
    const lines = planLines(plan);
    expect(lines.added.map((document) => document.key)).toEqual(["shop.all"]);
    expect(lines.hidden.map((document) => document.key)).toEqual(["shop.open"]);
    expect(lines.unchanged).toBe(1);
    expect(lines.changed.map(({ document, changes }) => [document.kind, changes.map((line) => line.field)])).toEqual([
      ["form", ["since"]],
      ["view", []],
    ]);
  });

  it("counts values that would not suit, but no records that are moved", () => {
    expect(planLines(plan).breaking).toBe(2);
  });

  it("knows whether everything in the way may be allowed", () => {
    const [breaks] = plan.errors;
    expect(onlyBreaks(plan.errors)).toBe(true);
    expect(onlyBreaks([])).toBe(false);
    expect(onlyBreaks([breaks!, { ...breaks!, code: "publish.not_unique" }])).toBe(false);
    expect(onlyBreaks(obstacles({ ...plan, errors: [breaks!, { ...breaks!, code: "package.changed_here" }] }))).toBe(true);
  });
});
