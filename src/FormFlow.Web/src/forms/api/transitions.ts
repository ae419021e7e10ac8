import { queryOptions } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import type { components } from "@/api/schema.gen";
import type { ApiRecord } from "./records";

export type RecordStages = components["schemas"]["RecordStages"];
export type StagePlace = components["schemas"]["StagePlace"];
export type TransitionOffer = components["schemas"]["TransitionOffer"];
export type ReasonChoice = components["schemas"]["ReasonChoice"];
export type WhyNot = components["schemas"]["WhyNot"];
type Body = components["schemas"]["TransitionRequest"];

/**
 * Where a record stands and where it may go, at this moment. What is asked by the query ends with whoever watches it, such as a card that is
 * dragged; what is about to be taken asks here.
 */
export function stagesNow(ws: string, form: string, id: string, signal?: AbortSignal): Promise<RecordStages> {
  return data(api.GET("/api/v1/workspaces/{ws}/forms/{form}/records/{id}/transitions", { params: { path: { ws, form, id } }, signal }));
}

/** The same, kept. Its key begins with the record's, so that a change of the record renews it. */
export const stagesQuery = (ws: string, form: string, id: string) =>
  queryOptions({ queryKey: [ws, "record", form, id, "transitions"], queryFn: ({ signal }) => stagesNow(ws, form, id, signal) });

/** What is given with a transition. */
export type Given = { values?: Readonly<Record<string, unknown>>; comment?: string | null; reason?: string[] | null; field: string };

export function takeTransition(
  ws: string,
  form: string,
  id: string,
  transition: string,
  given: Given,
  { version, idempotencyKey }: { version: number; idempotencyKey: string },
): Promise<ApiRecord> {
  return data(
    api.POST("/api/v1/workspaces/{ws}/forms/{form}/records/{id}/transitions/{transition}", {
      params: { path: { ws, form, id, transition }, header: { "If-Match": `"${version}"`, "Idempotency-Key": idempotencyKey } },
      body: { ...given, values: (given.values ?? null) as Body["values"] },
    }),
  );
}

/** Takes a transition with many records, 1,000 at most, each by itself; answers for each what became of it. */
export async function takeTransitions(ws: string, form: string, transition: string, ids: readonly string[], field: string) {
  const params = { path: { ws, form, transition }, header: { "Idempotency-Key": crypto.randomUUID() } };
  const body = { ids: [...ids], field };
  return (await data(api.POST("/api/v1/workspaces/{ws}/forms/{form}/transitions/{transition}", { params, body }))).results;
}

/** Ticks an item of the checklist, or takes the tick away. */
export function tickItem(ws: string, form: string, id: string, item: string, done: boolean, field: string): Promise<ApiRecord> {
  return data(
    api.PUT("/api/v1/workspaces/{ws}/forms/{form}/records/{id}/checklist/{item}", {
      params: { path: { ws, form, id, item } },
      body: { done, field },
    }),
  );
}
