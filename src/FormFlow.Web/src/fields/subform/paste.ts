import { titleFieldOf } from "@/api/catalog";
import { api, data } from "@/api/client";
import type { FieldDocument, FieldOf } from "@/api/documents";
import type { components } from "@/api/schema.gen";
import type { TextContext } from "../field-type";
import { fieldText } from "../lookup/text";
import { fieldType } from "../registry";
import type { Row } from "./rows";

/** The cells of what was copied in a spreadsheet: columns by tabs, rows by lines, a cell with either of them in quotation marks. */
export function readBlock(text: string, most: number): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;
  while (pattern.lastIndex <= text.length && rows.length < most) {
    const match = pattern.exec(text);
    if (match === null) break;
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === "\t") continue;
    rows.push(row);
    row = [];
    if (match[3] === "" || pattern.lastIndex >= text.length) break;
  }
  return rows;
}

export type Pasted = {
  readonly rows: Row[] /** Cells whose text was not understood, and rows for which there was no room. */;
  readonly lost: number;
};

/** The rows with a block of texts written over them from a cell on; what does not fit below makes new rows. */
export function pasteBlock(
  rows: readonly Row[],
  block: readonly (readonly string[])[],
  from: { row: number; column: number },
  columns: readonly FieldDocument[],
  read: (column: FieldDocument, text: string) => unknown,
  most: number,
): Pasted {
  const next = [...rows];
  let lost = Math.max(0, from.row + block.length - most);
  block.slice(0, Math.max(0, most - from.row)).forEach((texts, i) => {
    const row: Record<string, unknown> = { ...next[from.row + i] };
    texts.forEach((text, k) => {
      const column = columns[from.column + k];
      if (column === undefined) return;
      const value = read(column, text);
      if (value === undefined) lost++;
      else row[column.key] = value;
    });
    next[from.row + i] = row as Row;
  });
  return { rows: next, lost };
}

/** Reads cells by their types; the titles of records were looked up before. Undefined for what is not understood or computed. */
export function cellReader(context: TextContext, found: ReadonlyMap<string, unknown>) {
  return (column: FieldDocument, text: string): unknown => {
    const type = fieldType(column);
    if (type.Input === undefined || column.readOnly) return undefined;
    if (text.trim() === "") return null;
    if (column.type === "lookup") return found.get(`${column.key} ${text.trim()}`);
    return type.fromText?.(text, column, context);
  };
}

const mostTitles = 200;

/** Finds the records that pasted titles name, by column and title. One of several that are called the same is none. */
export async function findTitles(
  ws: string,
  context: TextContext,
  block: readonly (readonly string[])[],
  from: number,
  columns: readonly FieldDocument[],
): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  for (const [k, column] of columns.slice(from).entries()) {
    const target = column.type === "lookup" ? context.catalog.forms.get((column as FieldOf<"lookup">).form) : undefined;
    const title = target && titleFieldOf(target.document);
    const texts = [...new Set(block.map((row) => row[k]?.trim() ?? "").filter((text) => text !== ""))].slice(0, mostTitles);
    if (target === undefined || title === undefined || texts.length === 0) continue;
    const body = {
      filter: { field: title.key, op: "in", value: texts },
      fields: [title.key],
      limit: 500,
    } as components["schemas"]["RecordQuery"];
    const { items } = await data(
      api.POST("/api/v1/workspaces/{ws}/forms/{form}/query", { params: { path: { ws, form: target.key } }, body }),
    );
    for (const text of texts) {
      const same = items.filter(({ values }) => fieldText((values as Row)[title.key]) === text);
      const reference = { id: same[0]?.id, title: text };
      if (same.length === 1) found.set(`${column.key} ${text}`, (column as FieldOf<"lookup">).multiple ? [reference] : reference);
    }
  }
  return found;
}
