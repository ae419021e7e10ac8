import { useMemo } from "react";
import type { ViewOf } from "@/api/documents";
import type { SortKey } from "../api/records";
import type { ColumnActions } from "./header-cell";

type Table = ViewOf<"table">;
const mostGroups = 3;

/** The order of a table after a click on a column: ascending, descending, not at all; beside the others when added. */
export function sortedBy(sort: readonly SortKey[], path: string, descending: boolean | null, isAdded: boolean): SortKey[] {
  const others = isAdded ? sort.filter((key) => key.field !== path) : [];
  if (descending === null) return [...others];
  const key: SortKey = descending ? { field: path, descending } : { field: path };
  const at = isAdded ? sort.findIndex((one) => one.field === path) : -1;
  return at < 0 ? [...others, key] : [...others.slice(0, at), key, ...others.slice(at)];
}

/** A table with a column kept on the left, or let go again. */
export function pinned(view: Table, path: string): Partial<Table> {
  const at = view.columns.findIndex((column) => column.field === path);
  const count = view.frozenColumns ?? 0;
  const column = view.columns[at]!;
  const others = view.columns.filter((one) => one !== column);
  const frozen = at < count ? count - 1 : count + 1;
  const place = at < count ? count - 1 : count;
  return { columns: [...others.slice(0, place), column, ...others.slice(place)], frozenColumns: frozen };
}

/** A table with a column moved to the place of another. */
export function moved(view: Table, from: string, to: string): Partial<Table> {
  const source = view.columns.findIndex((column) => column.field === from);
  const target = view.columns.findIndex((column) => column.field === to);
  if (source < 0 || target < 0) return {};
  const columns = [...view.columns];
  const [column] = columns.splice(source, 1);
  columns.splice(target, 0, column!);
  return { columns };
}

/** What can be done from the head of a column. */
export function useColumnActions(view: Table, change: (patch: Partial<Table>) => void): ColumnActions {
  return useMemo(
    () => ({
      sort: (path, descending, isAdded) => change({ sort: sortedBy(view.sort ?? [], path, descending, isAdded) }),
      pin: (path) => change(pinned(view, path)),
      hide: (path) => change({ columns: view.columns.filter((column) => column.field !== path) }),
      group: (path) => {
        const by = view.groupBy ?? [];
        change({ groupBy: by.includes(path) ? by.filter((one) => one !== path) : [...by, path].slice(0, mostGroups) });
      },
      total: (path) =>
        change({
          columns: view.columns.map((column) => {
            if (column.field !== path) return column;
            const { total, ...rest } = column;
            return total === undefined ? { ...rest, total: "sum" as const } : rest;
          }),
        }),
    }),
    [view, change],
  );
}
