import { describe, expect, it } from "vitest";
import type { FieldDocument } from "@/api/documents";
import { columnWidth } from "./column-width";

const column = (type: string, label: string) => {
  const field = { key: "a", type, label } as FieldDocument;
  return { path: "a", field, kind: field, label, form: "shop.order" };
};

describe("a column that nobody sized", () => {
  it("is as wide as its kind of value needs", () => {
    expect(columnWidth(column("percent", "Tax"), false)).toBe(90);
    expect(columnWidth(column("longText", "Note"), false)).toBe(260);
  });

  it("has room for its name, wide letters counted so", () => {
    expect(columnWidth(column("percent", "Probability"), false)).toBeGreaterThan(120);
    expect(columnWidth(column("percent", "下次联系日期"), false)).toBeGreaterThan(columnWidth(column("percent", "Nextday"), false));
    expect(columnWidth(column("percent", "x".repeat(100)), false)).toBe(240);
  });

  it("has room for a title when it is the first", () => {
    expect(columnWidth(column("autoNumber", "No."), true)).toBe(240);
  });
});
