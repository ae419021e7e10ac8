import type { FigureRow } from "../api/figures";
import type { Item } from "../api/records";
import type { ShownField } from "../shown-field";

/** A line of a table. */
export type RecordRow = { kind: "record"; id: string; item: Item };
export type GroupRow = {
  kind: "group";
  id: string;
  level: number;
  field: ShownField;
  value: unknown;
  count: number;
  figures: FigureRow;
  isOpen: boolean;
};
export type MoreRow = { kind: "more"; id: string; group: string; left: number };
/** A record that is known to be there and has not come yet. */
export type WaitRow = { kind: "wait"; id: string };
export type TableRow = RecordRow | GroupRow | MoreRow | WaitRow;

const rows = new WeakMap<Item, RecordRow>();

/** The line of a record; the same line as long as it is the same record as read. */
export function recordRow(item: Item): RecordRow {
  let row = rows.get(item);
  if (row === undefined) {
    row = { kind: "record", id: item.id, item };
    rows.set(item, row);
  }
  return row;
}

const waits: WaitRow[] = [];

/** Lines for records still to come, so that the scroll bar tells the truth. */
export function waitRows(from: number, to: number): readonly WaitRow[] {
  for (let index = waits.length; index < to; index++) waits.push({ kind: "wait", id: `wait ${index}` });
  return waits.slice(from, to);
}
