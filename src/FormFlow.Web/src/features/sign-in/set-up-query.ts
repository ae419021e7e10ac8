import { queryOptions } from "@tanstack/react-query";
import { api, data } from "@/api/client";

/** What lets a server be set up from elsewhere: the token from its log, as a header. */
export const tokenHeader = (token: string) => (token === "" ? {} : { "X-Setup-Token": token.trim() });

/** Whether a text has the shape of the token in the server's log. */
export const isToken = (text: string) => /^[0-9a-f]{32}$/.test(text.trim());

/** Whether this installation still waits for its first workspace, and which templates it could begin with: told to those who may choose. */
export const setUpQuery = (token = "") =>
  queryOptions({
    queryKey: ["setup", token],
    queryFn: ({ signal }) => data(api.GET("/api/v1/setup", { params: { header: tokenHeader(token) }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
