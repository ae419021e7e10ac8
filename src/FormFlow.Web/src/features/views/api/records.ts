import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import type { Condition } from "@/api/documents";
import type { components } from "@/api/schema.gen";
import type { Value } from "@/fields/field-type";

export type Values = Readonly<Record<string, Value>>;

/** A record as lists show it. */
export type Item = Omit<components["schemas"]["Record"], "values"> & { readonly values: Values };

export type SortKey = { field: string; descending?: boolean };

/** Which records, in which order, with which fields. */
export type RecordAsk = { filter?: Condition; sort?: readonly SortKey[]; fields?: readonly string[]; q?: string };

export type RecordPage = { items: Item[]; nextCursor?: string; total?: number };

/** The most records that one request brings. */
export const mostRecords = 500;

/** One page of records. */
export async function readRecords(
  ws: string,
  form: string,
  ask: RecordAsk & { limit: number; cursor?: string; skip?: number; count?: boolean },
  signal?: AbortSignal,
): Promise<RecordPage> {
  const { sort, fields, q, ...rest } = ask;
  const body = { ...rest, sort: sort && [...sort], fields: fields && [...fields], q: q || undefined };
  const page = await data(api.POST("/api/v1/workspaces/{ws}/forms/{form}/query", { params: { path: { ws, form } }, body, signal }));
  return page as unknown as RecordPage;
}

type PageParam = { cursor?: string; limit: number };

/** How many records each page brings, the last for all that follow. At first as many as a tall screen shows, since they are waited for. */
const listPages = [60, 100, 100, mostRecords];

/** How many records the page after so many pages brings. */
export const nextPageSize = (pages: number, sizes: readonly number[] = listPages) => sizes[Math.min(pages, sizes.length - 1)]!;

/** The records one page after the other; the first comes quickly, later ones are larger. */
export const recordPagesQuery = (ws: string, form: string, ask: RecordAsk, sizes: readonly number[] = listPages) =>
  infiniteQueryOptions({
    queryKey: [ws, "records", form, "pages", ask, sizes],
    queryFn: ({ pageParam, signal }) => readRecords(ws, form, { ...ask, ...pageParam }, signal),
    initialPageParam: { limit: sizes[0] } as PageParam,
    getNextPageParam: (last, pages): PageParam | undefined =>
      last.nextCursor === undefined ? undefined : { cursor: last.nextCursor, limit: nextPageSize(pages.length, sizes) },
  });

/** The most records that a jump goes over; a longer table than this is higher than browsers draw. */
export const mostSkipped = 1_000_000;

/** A page in the midst of a list, by how many records stand before it. */
export const recordsAfterQuery = (ws: string, form: string, ask: RecordAsk, skip: number, limit: number) =>
  queryOptions({
    queryKey: [ws, "records", form, "after", ask, skip, limit],
    queryFn: async ({ signal }) => (await readRecords(ws, form, { ...ask, skip, limit }, signal)).items,
    enabled: skip <= mostSkipped,
  });

/** All records up to a number, page after page: what a calendar or a timeline shows at once. */
export const allRecordsQuery = (ws: string, form: string, ask: RecordAsk, most: number) =>
  queryOptions({
    queryKey: [ws, "records", form, "all", ask, most],
    queryFn: async ({ signal }) => {
      const items: Item[] = [];
      let cursor: string | undefined;
      do {
        const page = await readRecords(ws, form, { ...ask, cursor, limit: Math.min(mostRecords, most - items.length) }, signal);
        items.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== undefined && items.length < most);
      return { items, isCut: cursor !== undefined };
    },
    placeholderData: keepPreviousData,
  });

/** How many records there are. */
export const recordCountQuery = (ws: string, form: string, ask: Pick<RecordAsk, "filter" | "q">) =>
  queryOptions({
    queryKey: [ws, "records", form, "count", ask],
    queryFn: async ({ signal }) => (await readRecords(ws, form, { ...ask, fields: [], limit: 1, count: true }, signal)).total ?? 0,
    placeholderData: keepPreviousData,
  });

/** The ids of all records that a filter finds, up to a number. */
export async function readIds(ws: string, form: string, ask: RecordAsk, most: number, signal?: AbortSignal): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await readRecords(ws, form, { ...ask, fields: [], cursor, limit: mostRecords }, signal);
    ids.push(...page.items.map((item) => item.id));
    cursor = page.nextCursor;
  } while (cursor !== undefined && ids.length < most);
  return ids.slice(0, most);
}

/** Conditions that must all hold; absent ones are left out. */
export function allOf(...conditions: readonly (Condition | null | undefined)[]): Condition | undefined {
  const present = conditions.filter((condition) => condition != null);
  if (present.length <= 1) return present[0];
  return { all: present.flatMap((condition) => ("all" in condition ? condition.all : [condition])) };
}
