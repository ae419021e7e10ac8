import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { api, data } from "@/api/client";
import { ApiProblem, type ProblemError } from "@/api/problem";
import { recordQuery, updateRecord } from "@/forms/api/records";
import { toWire } from "@/lib/values";
import type { Item, RecordPage, Values } from "./records";

/** Moves a record to the recycle bin. */
export async function deleteRecord(ws: string, form: string, id: string): Promise<void> {
  await api.DELETE("/api/v1/workspaces/{ws}/forms/{form}/records/{id}", { params: { path: { ws, form, id } } });
}

/** Brings a record back from the recycle bin. */
export async function restoreRecord(ws: string, form: string, id: string): Promise<void> {
  await api.POST("/api/v1/workspaces/{ws}/forms/{form}/bin/{id}/restore", { params: { path: { ws, form, id } } });
}

type Paged = { pages?: RecordPage[]; items?: Item[] };

/** Puts a record into every list in memory that shows it. */
export function showRecord(client: QueryClient, ws: string, form: string, id: string, change: (item: Item) => Item): void {
  const one = (item: Item) => (item.id === id ? change(item) : item);
  client.setQueriesData<unknown>({ queryKey: [ws, "records", form] }, (held: unknown) => {
    if (typeof held !== "object" || held === null) return held;
    const { pages, items } = held as Paged;
    if (Array.isArray(pages)) return { ...held, pages: pages.map((page) => ({ ...page, items: page.items.map(one) })) };
    if (Array.isArray(items)) return { ...held, items: items.map(one) };
    return held;
  });
}

/** Changes a record at once on the screen and then on the server; what is refused goes back and is thrown. */
export function usePatch(ws: string, form: string) {
  const client = useQueryClient();
  return useCallback(
    async (item: Item, values: Values, shown: Values = values) => {
      showRecord(client, ws, form, item.id, (held) => ({ ...held, values: { ...held.values, ...shown } }));
      try {
        const saved = await updateRecord(ws, form, item.id, toWire(values) as Values, item.version);
        showRecord(client, ws, form, item.id, (held) => ({
          ...held,
          ...saved,
          values: { ...held.values, ...pick(saved.values, held.values) },
        }));
        void client.invalidateQueries({ queryKey: [ws, "record", form, item.id] });
        void client.invalidateQueries({ queryKey: [ws, "records", form, "figures"] });
        return saved;
      } catch (error) {
        const back =
          error instanceof ApiProblem && error.status === 412
            ? await client.fetchQuery({ ...recordQuery(ws, form, item.id), staleTime: 0 }).catch(() => item)
            : item;
        showRecord(client, ws, form, item.id, (held) => ({
          ...held,
          ...back,
          values: { ...held.values, ...pick(back.values, held.values) },
        }));
        throw error;
      }
    },
    [client, ws, form],
  );
}

/** Of the values a record has, those that a list asked for. */
const pick = (values: Values, wanted: Values): Values => Object.fromEntries(Object.entries(values).filter(([key]) => key in wanted));

export type BatchOperation = { op: "create" | "update" | "delete"; id?: string; values?: Values };
export type BatchFailure = { index: number; id?: string; errors: readonly ProblemError[] };

const mostAtOnce = 500;

export type BatchOutcome = { done: number; failures: BatchFailure[]; batch: string | null };

/** Does many changes, part by part, each for itself, as one edit that can be taken back; answers which were refused. Stops between two parts. */
export async function runBatch(
  ws: string,
  form: string,
  operations: readonly BatchOperation[],
  tell: (done: number) => void,
  signal: AbortSignal,
): Promise<BatchOutcome> {
  const failures: BatchFailure[] = [];
  let done = 0;
  let batch: string | null = null;
  for (let start = 0; start < operations.length && !signal.aborted; start += mostAtOnce) {
    const part = operations.slice(start, start + mostAtOnce);
    const query = batch === null ? { undoable: true } : { batch };
    const params = { path: { ws, form }, header: { "Idempotency-Key": crypto.randomUUID() }, query };
    const body = { operations: part as { op: "update"; id?: string; values?: Record<string, never> }[] };
    const answer: { batch?: string; results: readonly { status: string; errors?: readonly ProblemError[] }[] } = await data(
      api.POST("/api/v1/workspaces/{ws}/forms/{form}/records/batch", { params, body }),
    );
    batch = answer.batch ?? batch;
    answer.results.forEach((result, index) => {
      if (result.status === "refused") failures.push({ index: start + index, id: part[index]?.id, errors: result.errors ?? [] });
    });
    done += part.length;
    tell(done);
  }
  return { done, failures, batch };
}

/** Does the same for each of many, a few at a time. */
export async function each<T>(things: readonly T[], work: (thing: T) => Promise<void>, signal: AbortSignal, atOnce = 4): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < things.length && !signal.aborted) await work(things[next++]!);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, things.length) }, worker));
}
