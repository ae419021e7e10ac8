import { expect, test } from "vitest";
import type { FieldDocument } from "@/api/documents";
import { shownText } from "./shown";

const words = { yes: "Yes", no: "No" } as unknown as DOMStringMap;
const computed = (result: string, more: object = {}) =>
  ({ key: "x", type: "formula", formula: "", result, ...more }) as unknown as FieldDocument;
const shown = (value: unknown, field: FieldDocument, language = "en") => shownText(value, field, language, "Asia/Shanghai", words);

// The same as ReadingAValue holds the server to.
test.each([
  [1234567.5, computed("number"), "1,234,567.5", "1,234,567.5"],
  [2012, computed("number", { decimals: 0 }), "2012", "2012"],
  [12012, computed("number", { decimals: 0 }), "12,012", "12,012"],
  [-1200.5, computed("currency", { decimals: 2 }), "-¥1,200.50", "-¥1,200.50"],
  [1200.5, computed("currency", { currency: "EUR" }), "€1,200.50", "€1,200.50"],
  [12.345, computed("percent"), "1,234.5%", "1,234.5%"],
  ["2026-12-24", computed("date"), "Dec 24, 2026", "2026年12月24日"],
  ["2026-12-24T17:05:00.000Z", computed("dateTime"), "Dec 25, 2026 01:05", "2026年12月25日 01:05"],
  ["09:30:00", computed("time"), "09:30", "09:30"],
  [5400, computed("duration"), "1h 30m", "1小时30分钟"],
  ["a text", computed("text"), "a text", "a text"],
  [true, computed("switch"), "Yes", "Yes"],
])("%s reads as %s", (value, field, english, chinese) => {
  expect(shown(value, field)).toBe(english);
  expect(shown(value, field, "zh-CN")).toBe(chinese);
});
