import type { FieldDocument } from "@/api/documents";
import { cleanNumber } from "@/lib/values";
import { fieldType } from "../registry";
import type { Row } from "./rows";

const summable = new Set(["number", "currency", "duration"]);

const resultOf = (column: FieldDocument) => (column.type === "formula" ? (column.result ?? "number") : column.type);

/** The columns whose sum means something: what is computed for each row, or counted; a price beside a computed amount is not added up. */
export function summedColumns(columns: readonly FieldDocument[]): readonly FieldDocument[] {
  const numeric = columns.filter((column) => fieldType(column).isNumeric && summable.has(resultOf(column)));
  const hasAmount = numeric.some((column) => column.type === "formula");
  return numeric.filter((column) => !hasAmount || column.type !== "currency");
}

/** The sum of a column; null when nothing is filled in. */
export function totalOf(rows: readonly Row[], key: string): number | null {
  const numbers = rows.map((row) => row[key]).filter((value) => value !== null && value !== undefined && Number.isFinite(Number(value)));
  return numbers.length === 0 ? null : cleanNumber(numbers.reduce<number>((sum, value) => sum + Number(value), 0));
}
