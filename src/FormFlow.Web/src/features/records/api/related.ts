import { queryOptions } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import type { Condition } from "@/api/documents";

/** The first few records that fulfil a condition, the latest first, and how many there are. */
export const relatedQuery = (ws: string, form: string, filter: Condition, fields: string[], limit: number) =>
  queryOptions({
    queryKey: [ws, "records", form, "related", filter, fields, limit],
    queryFn: ({ signal }) =>
      data(
        api.POST("/api/v1/workspaces/{ws}/forms/{form}/query", {
          params: { path: { ws, form } },
          body: { filter: filter as never, fields, limit, count: true, sort: [{ field: "updatedAt", descending: true }] },
          signal,
        }),
      ),
  });
