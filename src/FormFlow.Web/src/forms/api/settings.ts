import { queryOptions } from "@tanstack/react-query";
import { api, data } from "@/api/client";

/** What holds for the whole workspace, its time zone among it. */
export const settingsQuery = (ws: string) =>
  queryOptions({
    queryKey: [ws, "settings"],
    queryFn: ({ signal }) => data(api.GET("/api/v1/workspaces/{ws}", { params: { path: { ws } }, signal })),
    staleTime: 30 * 60_000,
  });
