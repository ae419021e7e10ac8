import { type UseQueryResult, useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { type Item, type RecordAsk, recordsAfterQuery } from "../api/records";

/** Records of a far page. */
export const farPageSize = 100;

/** So many far pages are kept in the table: those in sight and the last ones before them. */
const mostPages = 8;

/** Whoever drags the scroll bar passes by; what is asked for is where it rests. */
const restMs = 90;

export type FarPage = { readonly from: number; readonly items: readonly Item[] };

const none: readonly number[] = [];

/** The numbers of the pages that hold the records between two places. */
export function pagesBetween(first: number, last: number): number[] {
  const from = Math.max(0, Math.floor(first / farPageSize));
  return Array.from({ length: Math.max(0, Math.floor(last / farPageSize) - from + 1) }, (_, index) => from + index);
}

/**
 * Pages in the midst of a long list, for whoever jumps there: a list that is read from its beginning would have to bring everything before. Their
 * places are counted from the top, so what others add or remove meanwhile shifts them until they are asked for again.
 */
export function useFarPages(ws: string, form: string, ask: RecordAsk) {
  const client = useQueryClient();
  const [wanted, want] = useState({ ask, pages: none });
  const pages = wanted.ask === ask ? wanted.pages : none;
  const { far, error, retry } = useQueries({
    queries: pages.map((page) => recordsAfterQuery(ws, form, ask, page * farPageSize, farPageSize)),
    combine: useCallback(
      (results: UseQueryResult<Item[]>[]) => ({
        far: results.flatMap(({ data }, index): FarPage[] => (data ? [{ from: pages[index]! * farPageSize, items: data }] : [])),
        error: results.find((result) => result.error)?.error ?? null,
        retry: () => {
          for (const result of results) if (result.error) void result.refetch();
        },
      }),
      [pages],
    ),
  });

  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const jump = useCallback(
    (first: number, last: number) => {
      const between = pagesBetween(first, last);
      const isHere = (page: number) =>
        client.getQueryData(recordsAfterQuery(ws, form, ask, page * farPageSize, farPageSize).queryKey) !== undefined;
      const go = () =>
        want((before) => {
          const known = before.ask === ask ? before.pages : none;
          // A page that has not come and is no longer in sight is not waited for.
          const kept = known.filter((page) => !between.includes(page) && isHere(page));
          const next = [...between, ...kept].slice(0, mostPages);
          return before.ask === ask && next.join() === known.join() ? before : { ask, pages: next };
        });
      window.clearTimeout(timer.current);
      // Going on from what is here is no jump.
      if (between.some((page) => pages.includes(page))) go();
      else timer.current = window.setTimeout(go, restMs);
    },
    [client, ws, form, ask, pages],
  );
  return { far, error, retry, jump };
}
