import { queryOptions } from "@tanstack/react-query";
import { api, data } from "./client";
import type { components } from "./schema.gen";

export type Me = components["schemas"]["Me"];
export type Member = components["schemas"]["Member"];

/** Who is signed in and where they may work. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => data(api.GET("/api/v1/session", { signal })),
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
});

/** The people of a workspace, all pages. */
export const membersQuery = (ws: string) =>
  queryOptions({
    queryKey: [ws, "members"],
    queryFn: async ({ signal }) => {
      const members: Member[] = [];
      let cursor: string | undefined;
      do {
        const page = await data(
          api.GET("/api/v1/workspaces/{ws}/members", { params: { path: { ws }, query: { limit: 200, cursor } }, signal }),
        );
        members.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      return members;
    },
    staleTime: 5 * 60_000,
  });
