import type { FieldOf } from "@/api/documents";
import type { Formats } from "@/lib/format";
import { isNumber } from "../numbers";

/** A number with the decimals its field has; those without a setting show what there is. Whole numbers are grouped from five digits on: 2012 may be a year. */
export function numberText(value: unknown, field: FieldOf<"number">, formats: Formats): string {
  if (!isNumber(value)) return String(value ?? "");
  const isShort = field.decimals === 0 && Number.isInteger(Number(value)) && Math.abs(Number(value)) < 10_000;
  return isShort ? String(Number(value)) : formats.number(value, field.decimals);
}
