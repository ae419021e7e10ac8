import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, data } from "./client";
import { useWorkspace } from "./workspace";

/** What the person has chosen here, by key; the same on every device. */
export const preferencesQuery = (ws: string) =>
  queryOptions({
    queryKey: [ws, "preferences"],
    queryFn: async ({ signal }) =>
      (await data(api.GET("/api/v1/workspaces/{ws}/me/preferences", { params: { path: { ws } }, signal }))).items as Record<
        string,
        unknown
      >,
    staleTime: 5 * 60_000,
  });

/** One choice of the person and how to change it; shown as changed at once. */
export function usePreference<T>(key: string, otherwise: T): readonly [T, (value: T) => void] {
  const ws = useWorkspace();
  const client = useQueryClient();
  const query = preferencesQuery(ws);
  const value = (useQuery(query).data?.[key] as T | undefined) ?? otherwise;
  const { mutate } = useMutation({
    mutationFn: (next: T) =>
      data(api.PUT("/api/v1/workspaces/{ws}/me/preferences/{key}", { params: { path: { ws, key } }, body: next as never })),
    onMutate: (next) => {
      client.setQueryData(query.queryKey, (all: Record<string, unknown> | undefined) => ({ ...all, [key]: next }));
    },
    onError: () => client.invalidateQueries({ queryKey: query.queryKey }),
  });
  return [value, mutate];
}
