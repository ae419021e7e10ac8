import type { ShownField } from "@/fields/shown-field";
import type { FigureRow } from "../api/figures";
import type { Item } from "../api/records";

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

/** So many lines for records still to come, so that the scroll bar tells the truth. It is one line, however often: there may be very many. */
export function waitRows(count: number, group = ""): readonly WaitRow[] {
  return new Array<WaitRow>(count).fill({ kind: "wait", id: `wait ${group}`, group });
}
