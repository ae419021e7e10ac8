import { describe, expect, it } from "vitest";
import type { Condition } from "@/api/documents";
import { type ConditionContext, type Found, holds, pathsOf } from "./condition";

const context: ConditionContext = {
  now: Date.parse("2026-03-05T22:30:15.250Z"),
  zone: "Asia/Shanghai",
  me: "m1",
  departments: ["d1", "d2"],
  subordinates: ["m2", "m3"],
};

const found: Record<string, Found> = {
  name: { kind: "text", value: "Ada Ölk" },
  blank: { kind: "text", value: null },
  amount: { kind: "number", value: 12.5 },
  exact: { kind: "number", value: "12345678901234567.89" },
  none: { kind: "number", value: null },
  open: { kind: "boolean", value: true },
  due: { kind: "date", value: "2026-03-06" },
  start: { kind: "date", value: "2026-02-28" },
  at: { kind: "dateTime", value: "2026-03-05T16:00:00.000Z" },
  time: { kind: "time", value: "09:30:00" },
  tags: { kind: "textList", value: ["a", "b"] },
  owner: { kind: "reference", value: "m1" },
  team: { kind: "referenceList", value: ["m2", "m9"] },
  unit: { kind: "reference", value: "d2" },
  "account.industry": { kind: "text", value: undefined },
};

const ask = (condition: Condition, own: Partial<ConditionContext> = {}) =>
  holds(condition, (path) => found[path] ?? { kind: "text", value: null }, { ...context, ...own });
const is = (field: string, op: string, value?: unknown) => ask({ field, op, value } as Condition);

describe("a comparison", () => {
  it.each<[string, string, unknown, boolean | undefined]>([
    ["name", "eq", "Ada Ölk", true],
    ["name", "eq", "ada ölk", false],
    ["name", "contains", "ADA", true],
    ["name", "contains", "ölk", false],
    ["name", "startsWith", "ada", true],
    ["name", "endsWith", "LK", true],
    ["name", "in", ["x", "Ada Ölk"], true],
    ["name", "notIn", ["x"], true],
    ["name", "lt", "B", true],
    ["blank", "eq", "x", false],
    ["blank", "ne", "x", true],
    ["blank", "notContains", "x", true],
    ["blank", "empty", undefined, true],
    ["name", "notEmpty", undefined, true],
    ["amount", "between", [12.5, 13], true],
    ["amount", "gt", "12.4999", true],
    ["amount", "lte", { field: "exact" }, true],
    ["exact", "gt", "12345678901234567.88", true],
    ["exact", "lt", "12345678901234567.90", true],
    ["none", "lt", 5, false],
    ["none", "gte", { field: "amount" }, false],
    ["amount", "ne", { field: "none" }, true],
    ["open", "eq", true, true],
    ["due", "eq", { var: "today" }, true],
    ["due", "gt", "2026-03-05", true],
    ["start", "lt", { field: "due" }, true],
    ["due", "inNext", { amount: 1, unit: "day" }, true],
    ["start", "inLast", { amount: 1, unit: "week" }, true],
    ["start", "inLast", { amount: 5, unit: "day" }, false],
    ["start", "inLast", { amount: 1, unit: "month" }, true],
    ["at", "eq", { var: "today" }, true],
    ["at", "eq", "2026-03-06", true],
    ["at", "lt", "2026-03-06", false],
    ["at", "lte", "2026-03-06", true],
    ["at", "gt", "2026-03-05", true],
    ["at", "lt", { var: "now" }, true],
    ["at", "inLast", { amount: 7, unit: "hour" }, true],
    ["at", "inLast", { amount: 6, unit: "hour" }, false],
    ["time", "lt", "10:00", true],
    ["tags", "eq", ["a", "b"], true],
    ["tags", "eq", ["b", "a"], false],
    ["tags", "contains", "b", true],
    ["tags", "in", ["x", "b"], true],
    ["tags", "notContains", "x", true],
    ["owner", "eq", { var: "me" }, true],
    ["owner", "eq", "m1", true],
    ["owner", "in", { var: "mySubordinates" }, false],
    ["team", "in", { var: "mySubordinates" }, true],
    ["team", "contains", "m9", true],
    ["unit", "eq", { var: "myDepartment" }, true],
    ["account.industry", "eq", "x", undefined],
    ["account.industry", "empty", undefined, undefined],
    ["name", "eq", { field: "account.industry" }, undefined],
  ])("%s %s %j", (field, op, value, expected) => expect(is(field, op, value)).toBe(expected));

  it("cannot be known while the people are not known", () => {
    expect(ask({ field: "team", op: "in", value: { var: "mySubordinates" } }, { subordinates: undefined })).toBeUndefined();
  });

  it("never equals a person when nobody asks", () => {
    expect(ask({ field: "owner", op: "eq", value: { var: "me" } }, { me: null })).toBe(false);
    expect(ask({ field: "owner", op: "ne", value: { var: "me" } }, { me: null })).toBe(true);
  });

  it("keeps a month's end: a month before 31 March is the last of February", () => {
    const now = Date.parse("2026-03-31T04:00:00Z");
    expect(ask({ field: "start", op: "inLast", value: { amount: 1, unit: "month" } }, { now })).toBe(true);
  });
});

describe("several comparisons", () => {
  const yes: Condition = { field: "open", op: "eq", value: true };
  const no: Condition = { not: yes };
  const unknown: Condition = { field: "account.industry", op: "eq", value: "x" };

  it.each<[string, Condition, boolean | undefined]>([
    ["all of none", { all: [] }, true],
    ["any of none", { any: [] }, false],
    ["a false part decides", { all: [yes, unknown, no] }, false],
    ["a true part decides", { any: [no, unknown, yes] }, true],
    ["an unknown part is left", { all: [yes, unknown] }, undefined],
    ["not unknown", { not: unknown }, undefined],
    ["not of a blank comparison", { not: { field: "none", op: "lt", value: 5 } }, true],
  ])("%s", (_, condition, expected) => expect(ask(condition)).toBe(expected));

  it("read every field they name", () => {
    expect(pathsOf({ all: [yes, { not: { field: "a.b", op: "between", value: [{ field: "c" }, 1] } }] })).toEqual(["open", "a.b", "c"]);
  });
});
