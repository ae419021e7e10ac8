import type { ConditionOp } from "@/api/documents";

/** The operators that the server knows for a kind of value, in the order people are offered them. */
export const presence: readonly ConditionOp[] = ["empty", "notEmpty"];
export const equality: readonly ConditionOp[] = ["eq", "ne", ...presence];
export const choice: readonly ConditionOp[] = ["eq", "ne", "in", "notIn", ...presence];
export const order: readonly ConditionOp[] = ["eq", "ne", "gt", "gte", "lt", "lte", "between", "in", "notIn", ...presence];
export const calendar: readonly ConditionOp[] = ["eq", "ne", "gt", "gte", "lt", "lte", "between", "inLast", "inNext", ...presence];
export const textual: readonly ConditionOp[] = [
  "contains",
  "notContains",
  "eq",
  "ne",
  "startsWith",
  "endsWith",
  "in",
  "notIn",
  ...presence,
];
export const search: readonly ConditionOp[] = ["contains", "notContains", ...presence];
export const membership: readonly ConditionOp[] = ["contains", "notContains", "eq", "ne", "in", "notIn", ...presence];
