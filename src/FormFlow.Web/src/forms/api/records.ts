import { queryOptions } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import type { components } from "@/api/schema.gen";

export type ApiRecord = components["schemas"]["Record"];
type Sent = components["schemas"]["Values"];

/** One record, as it is saved. */
export const recordQuery = (ws: string, form: string, id: string) =>
  queryOptions({
    queryKey: [ws, "record", form, id],
    queryFn: ({ signal }) =>
      data(api.GET("/api/v1/workspaces/{ws}/forms/{form}/records/{id}", { params: { path: { ws, form, id } }, signal })),
  });

/** The answer of one submission: sent again with the same key it repeats the answer, not the work. */
export type Submission = {
  readonly idempotencyKey: string;
  /** The version that was read; the server refuses to overwrite what somebody changed since. */
  readonly version?: number;
};

export function createRecord(
  ws: string,
  form: string,
  values: Readonly<Record<string, unknown>>,
  idempotencyKey: string,
): Promise<ApiRecord> {
  return data(
    api.POST("/api/v1/workspaces/{ws}/forms/{form}/records", {
      params: { path: { ws, form }, header: { "Idempotency-Key": idempotencyKey } },
      body: { values: values as Sent },
    }),
  );
}

export function updateRecord(
  ws: string,
  form: string,
  id: string,
  values: Readonly<Record<string, unknown>>,
  version?: number,
): Promise<ApiRecord> {
  return data(
    api.PATCH("/api/v1/workspaces/{ws}/forms/{form}/records/{id}", {
      params: { path: { ws, form, id }, header: version === undefined ? {} : { "If-Match": `"${version}"` } },
      body: { values: values as Sent },
    }),
  );
}
