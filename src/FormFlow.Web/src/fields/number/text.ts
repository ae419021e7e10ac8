import type { FieldOf } from "@/api/documents";
import type { Formats } from "@/lib/format";

/** A number with the decimals its field has; those without a setting show what there is. */
export function numberText(value: unknown, field: FieldOf<"number">, formats: Formats): string {
  return formats.number(value as number | string, field.decimals);
}
