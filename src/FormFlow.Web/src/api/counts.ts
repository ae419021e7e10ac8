import { queryOptions } from "@tanstack/react-query";
import { api, data } from "./client";

/** How much there is, for the navigation: records by form, the person's open tasks and unread notifications. */
export const countsQuery = (ws: string) =>
  queryOptions({
    queryKey: [ws, "counts"],
    queryFn: async ({ signal }) => {
      const answer = await data(api.GET("/api/v1/workspaces/{ws}/counts", { params: { path: { ws } }, signal }));
      return { ...answer, forms: new Map(answer.items.map((item) => [item.form, item])) };
    },
    staleTime: 60_000,
  });
