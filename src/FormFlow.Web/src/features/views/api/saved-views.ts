import { queryOptions } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import type { ViewDocument } from "@/api/documents";
import type { components } from "@/api/schema.gen";

export type SavedView = components["schemas"]["SavedView"];

/** What is kept of a view: what it is called, whether others see it, and how it shows its records. */
export type ViewContent = { name: string; shared: boolean; base: string | null; view: Record<string, unknown> };

/** The views of a form that people here saved: the shared ones and one's own. */
export const savedViewsQuery = (ws: string, form: string) =>
  queryOptions({
    queryKey: [ws, "savedViews", form],
    queryFn: async ({ signal }) => {
      const params = { path: { ws, form }, query: { limit: 200 } };
      return (await data(api.GET("/api/v1/workspaces/{ws}/forms/{form}/saved-views", { params, signal }))).items;
    },
    staleTime: 5 * 60_000,
  });

/** A view document as it is saved: label and form stand beside it. */
export function savedDocument(view: ViewDocument): Record<string, unknown> {
  const { label: _label, form: _form, ...rest } = view as ViewDocument & { $schema?: string };
  delete rest.$schema;
  return rest;
}

type Body = components["schemas"]["SavedViewContent"];

export function addView(ws: string, form: string, content: ViewContent): Promise<SavedView> {
  const params = { path: { ws, form }, header: { "Idempotency-Key": crypto.randomUUID() } };
  return data(api.POST("/api/v1/workspaces/{ws}/forms/{form}/saved-views", { params, body: content as unknown as Body }));
}

/** Replaces a saved view as it was read; 412 when somebody else was faster. */
export function replaceView(ws: string, form: string, saved: { id: string; version: number }, content: ViewContent): Promise<SavedView> {
  const params = { path: { ws, form, id: saved.id }, header: { "If-Match": `"${saved.version}"` } };
  return data(api.PUT("/api/v1/workspaces/{ws}/forms/{form}/saved-views/{id}", { params, body: content as unknown as Body }));
}

export async function removeView(ws: string, form: string, id: string): Promise<void> {
  await api.DELETE("/api/v1/workspaces/{ws}/forms/{form}/saved-views/{id}", { params: { path: { ws, form, id } } });
}

/** A saved view as it is now. */
export const findView = (ws: string, form: string, id: string): Promise<SavedView> =>
  data(api.GET("/api/v1/workspaces/{ws}/forms/{form}/saved-views/{id}", { params: { path: { ws, form, id } } }));
