import { queryOptions } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import type { components } from "@/api/schema.gen";

export type RecordStages = components["schemas"]["RecordStages"];
export type TransitionOffer = components["schemas"]["TransitionOffer"];

/** Where a record stands in its workflows and which ways lead on. */
export const transitionsQuery = (ws: string, form: string, id: string) =>
  queryOptions({
    queryKey: [ws, "record", form, id, "transitions"],
    queryFn: ({ signal }) =>
      data(api.GET("/api/v1/workspaces/{ws}/forms/{form}/records/{id}/transitions", { params: { path: { ws, form, id } }, signal })),
    staleTime: 0,
  });

/** The ways from where a record stands into a stage, the best first: open ones that ask nothing, open ones, blocked ones. */
export function waysTo(stages: RecordStages, field: string, stage: string): TransitionOffer[] {
  const rank = (offer: TransitionOffer) => (offer.isAllowed ? (offer.needsNothing ? 0 : 1) : 2);
  const offers = stages.fields.find((place) => place.field === field)?.transitions ?? [];
  return offers.filter((offer) => offer.to === stage).toSorted((one, other) => rank(one) - rank(other));
}

/** Takes a transition that asks for nothing. */
export async function takeTransition(
  ws: string,
  form: string,
  id: string,
  version: number,
  transition: string,
  field: string,
): Promise<void> {
  await api.POST("/api/v1/workspaces/{ws}/forms/{form}/records/{id}/transitions/{transition}", {
    params: { path: { ws, form, id, transition }, header: { "If-Match": `"${version}"`, "Idempotency-Key": crypto.randomUUID() } },
    body: { field },
  });
}
