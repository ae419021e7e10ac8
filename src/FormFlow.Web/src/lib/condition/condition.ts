import type { Condition, ConditionOp } from "@/api/documents";
import { canonical, isBlank, type ValueKind } from "../values";
import { dayIn } from "../zone";
import { type Moment, shiftDay, shiftInstant, spanOfDay, type Unit } from "./calendar";
import { compareNumbers, compareText, fold } from "./order";

/** What stands at a path: what it is, and its canonical value; null is blank, undefined cannot be known here. */
export type Found = { readonly kind: ValueKind; readonly value: unknown };

/** Where a condition finds its values, by paths such as `amount` or `account.industry`. */
export type ConditionSource = (path: string) => Found;

/** What the variables of a condition stand for while it is asked; undefined when it is not known here. */
export type ConditionContext = {
  /** The moment, in milliseconds since 1970 UTC. */
  readonly now: number;
  /** The IANA time zone in which days begin and end. */
  readonly zone: string;
  readonly me: string | null;
  readonly departments?: readonly string[];
  readonly subordinates?: readonly string[];
};

/** Holds, does not hold, or cannot be known: a value it needs is not here. */
export type Truth = boolean | undefined;

/** Asks a condition. It means what the server's conditions mean: a comparison with a blank value does not hold, its negation does. */
export function holds(condition: Condition, source: ConditionSource, context: ConditionContext): Truth {
  if ("all" in condition) return every(condition.all.map((part) => holds(part, source, context)));
  if ("any" in condition) return some(condition.any.map((part) => holds(part, source, context)));
  if ("not" in condition) return not(holds(condition.not, source, context));
  return compare(condition.op, source(condition.field), condition.value, source, context);
}

/** The paths a condition reads. */
export function pathsOf(condition: Condition): string[] {
  if ("all" in condition) return condition.all.flatMap(pathsOf);
  if ("any" in condition) return condition.any.flatMap(pathsOf);
  if ("not" in condition) return pathsOf(condition.not);
  const others = (Array.isArray(condition.value) ? condition.value : [condition.value]).map(fieldIn).filter((path) => path !== undefined);
  return [condition.field, ...others];
}

const negated: Partial<Record<ConditionOp, ConditionOp>> = { ne: "eq", notIn: "in", notContains: "contains", notEmpty: "empty" };

function compare(op: ConditionOp, found: Found, operand: unknown, source: ConditionSource, context: ConditionContext): Truth {
  const positive = negated[op];
  if (positive !== undefined) return not(compare(positive, found, operand, source, context));
  if (found.value === undefined) return undefined;
  if (op === "empty") return isBlank(found.value);
  if (isBlank(found.value)) return false;
  switch (op) {
    case "eq":
      return isOne(found, [operand], source, context, false);
    case "in":
      return isOne(found, Array.isArray(operand) ? operand : [operand], source, context, true);
    case "lt":
    case "lte":
    case "gt":
    case "gte":
      return stands(op, found, operand, source, context);
    case "between": {
      const [from, to] = Array.isArray(operand) ? operand : [];
      return every([stands("gte", found, from, source, context), stands("lte", found, to, source, context)]);
    }
    case "contains":
      return found.kind === "text"
        ? fold(String(found.value)).includes(fold(String(operand)))
        : isOne(found, [operand], source, context, true);
    case "startsWith":
      return fold(String(found.value)).startsWith(fold(String(operand)));
    case "endsWith":
      return fold(String(found.value)).endsWith(fold(String(operand)));
    case "inLast":
    case "inNext":
      return isWithin(found, operand, op === "inLast" ? -1 : 1, context);
    default:
      return false;
  }
}

/** Whether a value is one of the candidates; of a list, `entries` asks whether it holds one of them, otherwise whether it is the same list. */
function isOne(found: Found, candidates: readonly unknown[], source: ConditionSource, context: ConditionContext, entries: boolean): Truth {
  return some(
    candidates.map((candidate) => {
      const path = fieldIn(candidate);
      if (path !== undefined) return isSame(found, source(path));
      const ids = idsOf(variableIn(candidate), context);
      if (ids === undefined) return variableIn(candidate) === undefined ? isLiteral(found, candidate, context, entries) : undefined;
      if (ids !== null)
        return found.kind === "referenceList" ? ids.some((id) => listOf(found).includes(id)) : ids.includes(String(found.value));
      return isLiteral(found, candidate, context, entries);
    }),
  );
}

function isLiteral(found: Found, literal: unknown, context: ConditionContext, entries: boolean): Truth {
  if (found.kind === "textList" || found.kind === "referenceList") {
    const wanted = canonical(literal, found.kind) as readonly unknown[] | null;
    const list = listOf(found);
    if (wanted === null) return false;
    return entries
      ? wanted.some((entry) => list.includes(entry))
      : wanted.length === list.length && wanted.every((entry, i) => entry === list[i]);
  }
  const span = spanOf(found, literal, context);
  if (span !== undefined) return span.first <= numberOf(found) && numberOf(found) <= span.last;
  if (found.kind === "number") return compareNumbers(found.value, literal) === 0;
  return found.value === canonical(literal, found.kind);
}

type Order = "lt" | "lte" | "gt" | "gte";

function stands(order: Order, found: Found, operand: unknown, source: ConditionSource, context: ConditionContext): Truth {
  const path = fieldIn(operand);
  if (path !== undefined) {
    const other = source(path);
    if (other.value === undefined) return undefined;
    return !isBlank(other.value) && fits(order, compareValues(found, other.value));
  }
  const span = spanOf(found, operand, context);
  if (span === undefined) return fits(order, compareValues(found, found.kind === "number" ? operand : canonical(operand, found.kind)));
  const number = numberOf(found);
  return { lt: number < span.first, lte: number <= span.last, gt: number > span.last, gte: number >= span.first }[order];
}

/** A day compared with an instant stands for all its instants; `today` and `now` for what they are at the moment. */
function spanOf(found: Found, operand: unknown, context: ConditionContext): { first: number; last: number } | undefined {
  if (found.kind !== "date" && found.kind !== "dateTime") return undefined;
  const variable = variableIn(operand);
  if (variable === "now") return { first: context.now, last: context.now };
  const day =
    variable === "today" ? dayIn(context.zone, context.now) : typeof operand === "string" && operand.length === 10 ? operand : undefined;
  if (day === undefined) return undefined;
  if (found.kind === "dateTime") return spanOfDay(day, context.zone);
  const start = Date.parse(day);
  return { first: start, last: start };
}

function isWithin(found: Found, operand: unknown, direction: 1 | -1, { now, zone }: ConditionContext): boolean {
  const { amount, unit } = operand as { amount: number; unit: Unit };
  const today = dayIn(zone, now);
  const ends: Moment[] =
    found.kind === "date"
      ? [Date.parse(today), Date.parse(shiftDay(today, amount * direction, unit))]
      : [now, shiftInstant(now, amount * direction, unit, zone)];
  const number = numberOf(found);
  return Math.min(...ends) <= number && number <= Math.max(...ends);
}

function isSame(found: Found, other: Found): Truth {
  if (other.value === undefined) return undefined;
  return !isBlank(other.value) && compareValues(found, other.value) === 0;
}

function compareValues({ kind, value }: Found, other: unknown): number {
  if (kind === "number") return compareNumbers(value, other);
  if (Array.isArray(value)) return JSON.stringify(value) === JSON.stringify(other) ? 0 : Number.NaN;
  if (typeof value === "boolean") return Number(value) - Number(other);
  return compareText(String(value), String(other));
}

const fits = (order: Order, comparison: number): boolean =>
  ({ lt: comparison < 0, lte: comparison <= 0, gt: comparison > 0, gte: comparison >= 0 })[order];

const listOf = (found: Found) => (Array.isArray(found.value) ? found.value : [found.value]) as readonly unknown[];

const numberOf = (found: Found) => Date.parse(String(found.value));

const fieldIn = (operand: unknown): string | undefined =>
  typeof operand === "object" && operand !== null && "field" in operand ? String(operand.field) : undefined;

const variableIn = (operand: unknown): string | undefined =>
  typeof operand === "object" && operand !== null && "var" in operand ? String(operand.var) : undefined;

/** The ids a variable stands for; null when it stands for none, undefined when they are not known. */
function idsOf(variable: string | undefined, context: ConditionContext): readonly string[] | null | undefined {
  switch (variable) {
    case "me":
      return context.me === null ? [] : [context.me];
    case "myDepartment":
      return context.departments;
    case "mySubordinates":
      return context.subordinates;
    default:
      return null;
  }
}

const not = (truth: Truth): Truth => (truth === undefined ? undefined : !truth);
const every = (truths: readonly Truth[]): Truth => (truths.includes(false) ? false : truths.includes(undefined) ? undefined : true);
const some = (truths: readonly Truth[]): Truth => (truths.includes(true) ? true : truths.includes(undefined) ? undefined : false);
