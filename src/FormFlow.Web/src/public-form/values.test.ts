import { expect, test } from "vitest";
import type { FieldDocument } from "@/api/documents";
import { grouped, ungrouped, valueIn } from "./values";

const typed = (...entries: readonly (readonly [string, string])[]) => {
  const data = new FormData();
  for (const [name, text] of entries) data.append(name, text);
  return data;
};

const read = (type: string, ...texts: readonly string[]) =>
  valueIn({ key: "f", type } as FieldDocument, "f", typed(...texts.map((text) => ["f", text] as const)), "Asia/Shanghai");

test.each([
  ["number", "1,200.5", 1200.5],
  ["number", "１２", 12],
  ["number", "1,23", undefined],
  ["number", "much", undefined],
  ["currency", "¥ 1,000", 1000],
  ["percent", "25%", 0.25],
  ["percent", "25", 0.25],
  ["rating", "4", 4],
  ["switch", "false", false],
  ["time", "08:30", "08:30:00"],
  ["dateTime", "2026-11-26T08:00", "2026-11-26T00:00:00.000Z"],
  ["date", "2026-11-26", "2026-11-26"],
  ["cascade", "East / Town", undefined],
  ["text", "  kept  ", "  kept  "],
])("a %s written as %s", (type, text, value) => {
  expect(read(type, text)).toEqual(value);
});

test.each([
  "text",
  "number",
  "percent",
  "switch",
  "date",
  "dateTime",
  "time",
  "select",
  "cascade",
  "duration",
  "address",
  "location",
  "image",
])("a %s that holds nothing is blank", (type) => {
  expect(read(type, ...(type === "image" ? [] : [""]))).toBeNull();
});

test("lists are read entry by entry", () => {
  expect(read("multiSelect", "red", "blue")).toEqual(["red", "blue"]);
  expect(read("tags", "new, 重要、 late,")).toEqual(["new", "重要", "late"]);
});

test("an address is its parts", () => {
  const data = typed(["f.city", " Hangzhou "], ["f.detail", ""]);
  expect(valueIn({ key: "f", type: "address" } as FieldDocument, "f", data, "UTC")).toEqual({ city: "Hangzhou" });
});

test.each([
  ["1234567.50", 1000, "1,234,567.50"],
  ["-1200", 1000, "-1,200"],
  ["2012", 10_000, "2012"],
  ["0012345", 1000, "0012345"],
  ["12 apples", 1000, "12 apples"],
  ["1,23", 1000, "1,23"],
])("%s is grouped from %s on as %s", (text, least, groups) => {
  expect(grouped(text, least)).toBe(groups);
  expect(ungrouped(grouped(text, least))).toBe(text);
});
