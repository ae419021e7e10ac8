import type { FieldOf } from "@/api/documents";
import type { Formats } from "@/lib/format";
import { isNumber } from "../numbers";

/** A number with the decimals its field has; those without a setting show what there is. */
export function numberText(value: unknown, field: FieldOf<"number">, formats: Formats): string {
  return isNumber(value) ? formats.number(value, field.decimals) : String(value ?? "");
}
