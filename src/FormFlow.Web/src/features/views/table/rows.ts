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
/** A record that is known to be there and has not come yet; in a grouped table it belongs to a group. */
export type WaitRow = { kind: "wait"; id: string; group: string };
export type TableRow = RecordRow | GroupRow | WaitRow;

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

const waits = new Map<string, WaitRow[]>();

/** Lines for records still to come, so that the scroll bar tells the truth. */
export function waitRows(from: number, to: number, group = ""): readonly WaitRow[] {
  const known = waits.get(group) ?? [];
  waits.set(group, known);
  for (let index = known.length; index < to; index++) known.push({ kind: "wait", id: `wait ${index} ${group}`, group });
  return known.slice(from, to);
}
