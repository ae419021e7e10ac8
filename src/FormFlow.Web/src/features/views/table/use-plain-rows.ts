import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { type Item, nextPageSize, type RecordAsk, recordCountQuery, recordPagesQuery } from "../api/records";
import { useSteady } from "../steady";
import type { ViewProps } from "../view-type";
import { type FarPage, farPageSize, useFarPages } from "./far-pages";
import { recordRow, type TableRow, waitRows } from "./rows";
import type { TableRows } from "./use-table-rows";

/** The lines of a table that is not grouped: one page after the other, with room kept for the rest, and far pages where somebody jumped to. */
export function usePlainRows(
  { ws, form, ...props }: Pick<ViewProps, "ws" | "form" | "filter" | "q">,
  ask: RecordAsk,
  isOn: boolean,
): TableRows {
  const query = useInfiniteQuery({ ...recordPagesQuery(ws, form, ask), enabled: isOn });
  const total = useQuery({ ...recordCountQuery(ws, form, { filter: props.filter, q: props.q }), enabled: isOn }).data;
  const all = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const { items, held, show } = useSteady(all, JSON.stringify(ask));
  const { hasNextPage, isFetching, isError, fetchNextPage, refetch } = query;
  const { far, jump, ...distant } = useFarPages(ws, form, ask);
  const rows = useMemo(() => {
    const left = hasNextPage ? Math.max(1, (total ?? 0) - all.length) : 0;
    return plainRows(items, left, held, far);
  }, [items, hasNextPage, total, all.length, held, far]);

  const [place, setPlace] = useState(0);
  const pageCount = query.data?.pages.length ?? 0;
  const reach = useCallback(
    (first: number, last: number) => {
      setPlace(first < items.length ? 0 : first - (first % farPageSize));
      let waits = Math.max(0, first);
      while (waits <= last && rows[waits]?.kind === "record") waits++;
      if (waits > last || rows[waits] === undefined) return;
      if (waits < items.length + nextPageSize(pageCount)) {
        // What was refused is asked for again when somebody says so.
        if (hasNextPage && !isFetching && !isError) void fetchNextPage();
      } else jump(waits + held, last + held);
    },
    [rows, items.length, pageCount, held, hasNextPage, isFetching, isError, fetchNextPage, jump],
  );
  return {
    rows,
    items: useMemo(() => rows.flatMap((row) => (row.kind === "record" ? [row.item] : [])), [rows]),
    place,
    total,
    held,
    show,
    isLoading: query.isPending,
    error: query.error ?? distant.error,
    retry: () => {
      if (isError) void refetch();
      distant.retry();
    },
    reach,
  };
}

/** The lines from what is known: the records from the beginning, so many more that are not there yet, and pages among those. */
export function plainRows(items: readonly Item[], left: number, held: number, far: readonly FarPage[]): TableRow[] {
  const loaded: TableRow[] = items.map(recordRow);
  if (left === 0) return loaded;
  const rows = loaded.concat(waitRows(left));
  for (const page of far)
    page.items.forEach((item, index) => {
      // The places are counted in all records, also those that are held back above.
      const at = page.from + index - held;
      if (at >= items.length && at < rows.length) rows[at] = recordRow(item);
    });
  return rows;
}

/** The records that stand together around a place, none missing between them; with the place of the first. */
export function runAround(rows: readonly TableRow[], place: number): { from: number; ids: string[] } {
  const isRecord = (at: number) => rows[at]?.kind === "record";
  let from = Math.min(place, rows.length);
  while (from < rows.length && !isRecord(from)) from++;
  while (isRecord(from - 1)) from--;
  const ids: string[] = [];
  for (let at = from; at < rows.length; at++) {
    const row = rows[at]!;
    if (row.kind === "wait") break;
    if (row.kind === "record") ids.push(row.id);
  }
  return { from, ids };
}
