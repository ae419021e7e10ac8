import { queryOptions } from "@tanstack/react-query";
import { api, data } from "@/api/client";

/** Whether this installation still waits for its first workspace, and which templates it could begin with. */
export const setUpQuery = queryOptions({
  queryKey: ["setup"],
  queryFn: ({ signal }) => data(api.GET("/api/v1/setup", { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});
