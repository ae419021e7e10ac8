import type { Condition } from "@/api/documents";
import type { ShownField } from "@/fields/shown-field";
import type { FigureRow } from "../api/figures";
import type { Item } from "../api/records";
import { type GroupRow, recordRow, type TableRow, waitRows } from "./rows";

/** A group of equal values: its place among the groups and what its records have in common. */
export type Group = { id: string; level: number; value: unknown; path: readonly unknown[]; figures: FigureRow };

/** The values of a row of figures as a text that tells groups apart. */
export const groupId = (values: readonly unknown[]) => JSON.stringify(values.map(plain));

/** What stands for a value in a condition: the id of a reference, else the value. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === "object" && value !== null && "id" in value ? (value as { id: unknown }).id : (value ?? null);
}

/** The records of a group. */
export function groupCondition(fields: readonly ShownField[], values: readonly unknown[]): Condition {
  const parts = values.map((value, index): Condition => {
    const field = fields[index]!.path;
    return value == null || (Array.isArray(value) && value.length === 0)
      ? { field, op: "empty" }
      : { field, op: "eq", value: plain(value) };
  });
  return parts.length === 1 ? parts[0]! : { all: parts };
}

/** The place of a value among those of its field: options in the order of the document, numbers and texts in theirs, blank last. */
export function orderOf(field: ShownField, stages: readonly string[]): (one: unknown, other: unknown) => number {
  const listed = "options" in field.field ? (field.field.options as { value: string }[]).map((option) => option.value) : stages;
  const rank = new Map(listed.map((value, index) => [value, index]));
  const text = (value: unknown) => String((typeof value === "object" && value !== null && "title" in value ? value.title : value) ?? "");
  return (one, other) => {
    if (one == null || other == null) return Number(one == null) - Number(other == null);
    const [a, b] = [rank.get(String(one)), rank.get(String(other))];
    if (a !== undefined || b !== undefined) return (a ?? listed.length) - (b ?? listed.length);
    if (typeof one === "number" && typeof other === "number") return one - other;
    return text(one).localeCompare(text(other));
  };
}

/** The groups of each level from the figures of each level. */
export function groupsOf(
  fields: readonly ShownField[],
  levels: readonly (readonly FigureRow[])[],
  compare: readonly ((one: unknown, other: unknown) => number)[],
): Group[] {
  const gather = (level: number, parent: readonly unknown[]): Group[] => {
    const field = fields[level];
    if (field === undefined) return [];
    const parentId = groupId(parent);
    const inside = (levels[level] ?? []).filter((row) => groupId(fields.slice(0, level).map((above) => row[above.path])) === parentId);
    return inside
      .toSorted((one, other) => compare[level]!(one[field.path], other[field.path]))
      .flatMap((figures) => {
        const path = [...parent, figures[field.path]];
        return [{ id: groupId(path), level, value: figures[field.path], path, figures }, ...gather(level + 1, path)];
      });
  };
  return gather(0, []);
}

/** What has come of a group's records so far. */
export type GroupRecords = { items: readonly Item[]; isWhole: boolean };

const nothingYet: GroupRecords = { items: [], isWhole: false };

/** The lines of a grouped table: groups, and under the open ones their records, with room kept for those still to come. */
export function groupedRows(
  groups: readonly Group[],
  fields: readonly ShownField[],
  isOpen: (group: Group) => boolean,
  records: (id: string) => GroupRecords | undefined,
): TableRow[] {
  const rows: TableRow[] = [];
  let closedAt = Number.POSITIVE_INFINITY;
  for (const group of groups) {
    if (group.level > closedAt) continue;
    const open = isOpen(group);
    closedAt = open ? Number.POSITIVE_INFINITY : group.level;
    const count = Number(group.figures.count ?? 0);
    const row: GroupRow = { ...group, kind: "group", field: fields[group.level]!, count, isOpen: open };
    rows.push(row);
    if (!open || group.level < fields.length - 1) continue;
    const { items, isWhole } = records(group.id) ?? nothingYet;
    for (const item of items) rows.push(recordRow(item));
    if (!isWhole) for (const wait of waitRows(Math.max(count - items.length, 1), group.id)) rows.push(wait);
  }
  return rows;
}
