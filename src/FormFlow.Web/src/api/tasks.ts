import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, data } from "./client";
import type { components } from "./schema.gen";

export type Task = components["schemas"]["TaskView"];
export type NewTask = components["schemas"]["NewTask"];
export type TaskChange = components["schemas"]["TaskChange"];
export type RecordReference = components["schemas"]["RecordReference"];

/** Which tasks are wanted; one's own open ones when nothing is said. */
export type TaskQuestion = {
  status?: "open" | "overdue" | "snoozed" | "done" | "closed" | "all";
  assignee?: string;
  form?: string;
  record?: string;
  dueFrom?: string;
  dueTo?: string;
};

/** Tasks page by page, in the order the server gives: by deadline, ended ones by their end. */
export const tasksQuery = (ws: string, question: TaskQuestion = {}) =>
  infiniteQueryOptions({
    queryKey: [ws, "tasks", "list", question],
    queryFn: ({ signal, pageParam }) =>
      data(
        api.GET("/api/v1/workspaces/{ws}/tasks", {
          params: { path: { ws }, query: { ...question, limit: 100, cursor: pageParam ?? undefined, count: "true" } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor ?? null,
  });

/** How many tasks there are. */
export const taskCountQuery = (ws: string, question: TaskQuestion = {}) =>
  queryOptions({
    queryKey: [ws, "tasks", "count", question],
    queryFn: async ({ signal }) => {
      const query = { ...question, limit: 1, count: "true" };
      return (await data(api.GET("/api/v1/workspaces/{ws}/tasks", { params: { path: { ws }, query }, signal }))).total ?? 0;
    },
  });

export const taskQuery = (ws: string, id: string) =>
  queryOptions({
    queryKey: [ws, "tasks", "one", id],
    queryFn: ({ signal }) => data(api.GET("/api/v1/workspaces/{ws}/tasks/{id}", { params: { path: { ws, id } }, signal })),
  });

/** What happened to a task, the latest first. */
export const taskHistoryQuery = (ws: string, id: string) =>
  queryOptions({
    queryKey: [ws, "tasks", "history", id],
    queryFn: ({ signal }) =>
      data(api.GET("/api/v1/workspaces/{ws}/tasks/{id}/history", { params: { path: { ws, id }, query: { limit: 200 } }, signal })),
  });

/** The writes of a workspace's tasks. Each answers the task as it stands afterwards. */
export const taskCalls = (ws: string) => {
  const at = (id: string) => ({ params: { path: { ws, id } } });
  return {
    add: (task: NewTask, key: string) =>
      data(api.POST("/api/v1/workspaces/{ws}/tasks", { params: { path: { ws }, header: { "Idempotency-Key": key } }, body: task })),
    complete: (id: string, result: string | null) =>
      data(api.POST("/api/v1/workspaces/{ws}/tasks/{id}/complete", { ...at(id), body: { result } })),
    reopen: (id: string) => data(api.POST("/api/v1/workspaces/{ws}/tasks/{id}/reopen", at(id))),
    cancel: (id: string, reason: string | null) =>
      data(api.POST("/api/v1/workspaces/{ws}/tasks/{id}/cancel", { ...at(id), body: { reason } })),
    snooze: (id: string, until: string | null) =>
      data(api.POST("/api/v1/workspaces/{ws}/tasks/{id}/snooze", { ...at(id), body: { until } })),
    reassign: (id: string, assignees: string[], reason: string | null) =>
      data(api.POST("/api/v1/workspaces/{ws}/tasks/{id}/reassign", { ...at(id), body: { assignees, reason } })),
    change: (id: string, change: TaskChange) => data(api.PATCH("/api/v1/workspaces/{ws}/tasks/{id}", { ...at(id), body: change })),
  };
};
