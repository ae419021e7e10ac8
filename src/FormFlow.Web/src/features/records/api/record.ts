import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import type { components } from "@/api/schema.gen";

export type Timer = components["schemas"]["TimerView"];
export type HistoryEntry = components["schemas"]["History"]["items"][number];

/** Everything known of a record; what happens to it makes all of it stale. */
export const recordKey = (ws: string, form: string, id: string) => [ws, "record", form, id] as const;

const at = (ws: string, form: string, id: string) => ({ path: { ws, form, id } });

/** A stay of the record in a stage; the times in seconds, null while it lasts. */
export type Stay = { field: string; pipeline: string; stage: string; enteredAt: string; leftAt: string | null; stayed: number | null };

/** Where the record was and for how long, the first stay first. */
export const staysQuery = (ws: string, form: string, id: string) =>
  queryOptions({
    queryKey: [...recordKey(ws, form, id), "stays"],
    queryFn: async ({ signal }) => {
      const page = await data(
        api.POST("/api/v1/workspaces/{ws}/forms/{form}/stages/query", {
          params: { path: { ws, form } },
          body: {
            filter: { field: "record", op: "eq", value: id },
            sort: [{ field: "enteredAt" }],
            fields: ["field", "pipeline", "stage", "enteredAt", "leftAt", "stayed"],
            limit: 500,
          },
          signal,
        }),
      );
      return page.items.map((stay) => stay.values as unknown as Stay);
    },
  });

/** What is due for the record by time. */
export const timersQuery = (ws: string, form: string, id: string) =>
  queryOptions({
    queryKey: [...recordKey(ws, form, id), "timers"],
    queryFn: async ({ signal }) =>
      (await data(api.GET("/api/v1/workspaces/{ws}/forms/{form}/records/{id}/timers", { params: at(ws, form, id), signal }))).items,
  });

/** What happened to the record, the latest first. */
export const historyQuery = (ws: string, form: string, id: string) =>
  infiniteQueryOptions({
    queryKey: [...recordKey(ws, form, id), "history"],
    queryFn: ({ signal, pageParam }) =>
      data(
        api.GET("/api/v1/workspaces/{ws}/forms/{form}/records/{id}/history", {
          params: { ...at(ws, form, id), query: { cursor: pageParam ?? undefined } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor ?? null,
  });

export const deleteRecord = (ws: string, form: string, id: string) =>
  data(api.DELETE("/api/v1/workspaces/{ws}/forms/{form}/records/{id}", { params: at(ws, form, id) }));

export const restoreRecord = (ws: string, form: string, id: string) =>
  data(api.POST("/api/v1/workspaces/{ws}/forms/{form}/bin/{id}/restore", { params: at(ws, form, id) }));
