import type { FieldDocument } from "@/api/documents";
import { library } from "@/lib/formula/library";
import { kindOf, type ValueKind } from "@/lib/values";
import type { Computed } from "./rule";

const defaultDecimals: Readonly<Record<string, number>> = { number: 6, currency: 2, percent: 2, rating: 0, duration: 0 };

const rounded = library.ROUND as (value: number, digits: number) => number;

/** What a formula gave as a value of the field that keeps it: numbers have the field's decimals; what does not suit it is a fault. */
export function fitResult(field: FieldDocument, given: Computed): Computed {
  if (given.fault !== undefined || given.value === null || given.value === undefined) return given;
  const value = convert(field, kindOf(field), given.value);
  return value === null ? { value: null, fault: "value" } : { value };
}

function convert(field: FieldDocument, kind: ValueKind, value: unknown): unknown {
  switch (kind) {
    case "number": {
      const number = typeof value === "boolean" ? Number(value) : typeof value === "string" ? Number.parseFloat(value) : value;
      return typeof number === "number" && Number.isFinite(number) ? withDecimals(field, number) : null;
    }
    case "text":
      return typeof value === "object" ? null : String(value);
    case "boolean":
      return typeof value === "boolean" ? value : typeof value === "number" ? value !== 0 : null;
    case "date":
      return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) ? value : null;
    case "dateTime":
      return typeof value === "string" && /^\d{4}-\d\d-\d\d/.test(value) ? (value.length === 10 ? `${value}T00:00:00.000Z` : value) : null;
    case "textList":
      return Array.isArray(value) && value.every((entry) => typeof entry === "string") ? value : null;
    case "reference":
    case "time":
      return typeof value === "string" ? value : null;
    default:
      return null;
  }
}

function withDecimals(field: FieldDocument, value: number): number | null {
  const type = field.type === "formula" ? (field.result ?? "number") : field.type;
  const decimals = ("decimals" in field ? field.decimals : undefined) ?? defaultDecimals[type] ?? 0;
  const scale = type === "percent" ? decimals + 2 : decimals;
  return Math.abs(value) < 10 ** (18 - scale) ? rounded(value, scale) : null;
}
