import type { FieldOf } from "@/api/documents";
import type { Formats } from "@/lib/format";
import { type Exact, isNumber, readNumber } from "../numbers";

export function percentText(value: unknown, field: FieldOf<"percent">, formats: Formats): string {
  return isNumber(value) ? formats.percent(Number(value), field.decimals ?? 2) : String(value ?? "");
}

/** Reads a percentage: `12.5`, `12.5%` and `12.5 %` are the fraction 0.125. */
export function readPercent(text: string): Exact | null | undefined {
  return readNumber(text.normalize("NFKC").replace(/%\s*$/, ""), [], -2);
}
