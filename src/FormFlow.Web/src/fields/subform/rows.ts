import type { FieldDocument } from "@/api/documents";
import { isBlank } from "@/lib/values";

/** A row as somebody gave it: its id when it is saved, and a value for each column that was filled in. */
export type Row = Readonly<Record<string, unknown>> & { readonly id?: string };

export function rowsOf(value: unknown): readonly Row[] {
  return Array.isArray(value) ? (value as Row[]) : [];
}

/** The rows with one cell filled in or, by null, made blank. */
export function setCell(rows: readonly Row[], at: number, column: string, value: unknown): Row[] {
  return rows.map((row, i) => (i === at ? { ...row, [column]: isBlank(value) ? null : value } : row));
}

export function insertRow(rows: readonly Row[], at: number, row: Row = {}): Row[] {
  return [...rows.slice(0, at), row, ...rows.slice(at)];
}

export function removeRow(rows: readonly Row[], at: number): Row[] {
  return rows.filter((_, i) => i !== at);
}

/** The rows with a copy of one behind it: a new row with what was given in the other. */
export function duplicateRow(
  rows: readonly Row[],
  at: number,
  columns: readonly FieldDocument[],
  canGive: (column: FieldDocument) => boolean,
): Row[] {
  const given = columns.filter(canGive).map((column) => column.key);
  const copy = Object.fromEntries(Object.entries(rows[at] ?? {}).filter(([key]) => given.includes(key)));
  return insertRow(rows, at + 1, copy);
}

/** The rows with one moved to another place. */
export function moveRow(rows: readonly Row[], from: number, to: number): Row[] {
  if (to < 0 || to >= rows.length) return [...rows];
  const moved = rows[from]!;
  return insertRow(removeRow(rows, from), to, moved);
}
