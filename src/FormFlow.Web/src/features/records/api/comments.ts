import { infiniteQueryOptions } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import type { components } from "@/api/schema.gen";
import { recordKey } from "./record";

export type Comment = components["schemas"]["CommentView"];

/** What was said about a record, the latest first. */
export const commentsQuery = (ws: string, form: string, record: string) =>
  infiniteQueryOptions({
    queryKey: [...recordKey(ws, form, record), "comments"],
    queryFn: ({ signal, pageParam }) =>
      data(
        api.GET("/api/v1/workspaces/{ws}/forms/{form}/records/{record}/comments", {
          params: { path: { ws, form, record }, query: { order: "newest", limit: 100, cursor: pageParam ?? undefined } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor ?? null,
  });

/** The writes of a record's comments. */
export const commentCalls = (ws: string, form: string, record: string) => ({
  add: (text: string, key: string) =>
    data(
      api.POST("/api/v1/workspaces/{ws}/forms/{form}/records/{record}/comments", {
        params: { path: { ws, form, record }, header: { "Idempotency-Key": key } },
        body: { text },
      }),
    ),
  edit: (id: string, text: string) =>
    data(
      api.PATCH("/api/v1/workspaces/{ws}/forms/{form}/records/{record}/comments/{id}", {
        params: { path: { ws, form, record, id } },
        body: { text },
      }),
    ),
  remove: (id: string) =>
    data(api.DELETE("/api/v1/workspaces/{ws}/forms/{form}/records/{record}/comments/{id}", { params: { path: { ws, form, record, id } } })),
});
