import { queryOptions } from "@tanstack/react-query";
import { api, data } from "./client";

/** Records of all forms that fit what was typed, best first. */
export const searchQuery = (ws: string, text: string) =>
  queryOptions({
    queryKey: [ws, "search", text],
    queryFn: ({ signal }) =>
      data(api.GET("/api/v1/workspaces/{ws}/search", { params: { path: { ws }, query: { q: text, limit: 20 } }, signal })),
    enabled: text.length > 0,
    staleTime: 15_000,
    placeholderData: (before) => before,
  });
