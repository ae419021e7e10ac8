import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import type { components } from "@/api/schema.gen";

export type Notification = components["schemas"]["NotificationView"];
export type NotificationSettings = components["schemas"]["NotificationSettings"];
export type NotificationSettingsChange = components["schemas"]["NotificationSettingsChange"];

/** What the person is told, the latest first. */
export const notificationsQuery = (ws: string, unread: boolean) =>
  infiniteQueryOptions({
    queryKey: [ws, "notifications", "list", unread],
    queryFn: ({ signal, pageParam }) =>
      data(
        api.GET("/api/v1/workspaces/{ws}/notifications", {
          params: { path: { ws }, query: { limit: 50, cursor: pageParam ?? undefined, unread: unread ? "true" : undefined } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor ?? null,
  });

export const readNotifications = (ws: string, which: { ids: string[] } | { upTo: string }) =>
  data(api.POST("/api/v1/workspaces/{ws}/notifications/read", { params: { path: { ws } }, body: which }));

export const notificationSettingsQuery = (ws: string) =>
  queryOptions({
    queryKey: [ws, "notification-settings"],
    queryFn: ({ signal }) => data(api.GET("/api/v1/workspaces/{ws}/me/notifications", { params: { path: { ws } }, signal })),
  });

export const chooseNotificationSettings = (ws: string, change: NotificationSettingsChange) =>
  data(api.PUT("/api/v1/workspaces/{ws}/me/notifications", { params: { path: { ws } }, body: change }));
