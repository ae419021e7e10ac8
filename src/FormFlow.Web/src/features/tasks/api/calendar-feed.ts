import { queryOptions } from "@tanstack/react-query";
import { api, data } from "@/api/client";

/** Whether the person's calendar has a secret address, and since when. */
export const calendarFeedQuery = (ws: string) =>
  queryOptions({
    queryKey: [ws, "calendar-feed"],
    queryFn: ({ signal }) => data(api.GET("/api/v1/workspaces/{ws}/me/calendar-feed", { params: { path: { ws } }, signal })),
  });

/** Makes the address; it is told this once, and the one before ends. */
export const makeCalendarFeed = (ws: string) => data(api.POST("/api/v1/workspaces/{ws}/me/calendar-feed", { params: { path: { ws } } }));

export const removeCalendarFeed = (ws: string) =>
  data(api.DELETE("/api/v1/workspaces/{ws}/me/calendar-feed", { params: { path: { ws } } }));
