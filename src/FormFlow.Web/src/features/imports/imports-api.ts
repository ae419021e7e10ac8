import { queryOptions } from "@tanstack/react-query";
import { api, data, send } from "@/api/client";
import type { components } from "@/api/schema.gen";

export type ImportPreview = components["schemas"]["ImportPreview"];
export type ImportJob = components["schemas"]["ImportJob"];
export type FileColumn = components["schemas"]["FileColumn"];

/** How a file is read; what is absent is found out from the file. */
export type Reading = { encoding?: string; delimiter?: string; header?: string; sheet?: string };

/** By column, the texts that a person matched, and what is read instead. */
export type Meanings = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** How rows become records. */
export type Plan = {
  /** Column name to field key; columns left out are null. */
  mapping: Record<string, string | null>;
  mode: "create" | "upsert";
  /** The fields that together tell which record a row means. */
  key?: readonly string[];
  replace?: Meanings;
  unmatched?: "error" | "blank";
};

const address = (ws: string, form: string) => `/api/v1/workspaces/${encodeURIComponent(ws)}/forms/${encodeURIComponent(form)}/imports`;

/** Sends a file with what is known about it. */
export async function post<T>(url: string, parts: Record<string, string | Blob | undefined>, signal?: AbortSignal): Promise<T> {
  const body = new FormData();
  for (const [name, part] of Object.entries(parts)) if (part !== undefined) body.append(name, part);
  const request = new Request(new URL(url, window.location.href), { method: "POST", body, signal });
  return (await (await send(request)).json()) as T;
}

/** A look at a file; writes nothing. */
export const previewFile = (ws: string, form: string, file: File, reading: Reading, signal?: AbortSignal) =>
  post<ImportPreview>(`${address(ws, form)}/preview`, { file, rows: "50", ...reading }, signal);

/** Starts an import, or with `dryRun` a rehearsal that keeps nothing. */
export const startImport = (ws: string, form: string, file: File, reading: Reading, plan: Plan, dryRun: boolean) =>
  post<ImportJob>(address(ws, form), {
    file,
    ...reading,
    mapping: JSON.stringify(plan.mapping),
    mode: plan.mode,
    key: plan.mode === "upsert" && plan.key ? JSON.stringify(plan.key) : undefined,
    replace: plan.replace && JSON.stringify(plan.replace),
    unmatched: plan.unmatched,
    dryRun: dryRun ? "true" : undefined,
  });

export const isEnded = (job: ImportJob) => job.status === "done" || job.status === "failed" || job.status === "cancelled";

/** An import as it stands; asked again until it has ended. */
export const jobQuery = (ws: string, id: string | null) =>
  queryOptions({
    queryKey: [ws, "imports", "job", id],
    queryFn: ({ signal }) => data(api.GET("/api/v1/workspaces/{ws}/imports/{id}", { params: { path: { ws, id: id! } }, signal })),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data && isEnded(state.data) ? false : 400),
  });

/** The earlier imports of a form, the latest first. */
export const importsQuery = (ws: string, form: string) =>
  queryOptions({
    queryKey: [ws, "imports", form],
    queryFn: ({ signal }) => data(api.GET("/api/v1/workspaces/{ws}/forms/{form}/imports", { params: { path: { ws, form } }, signal })),
  });

export const cancelImport = (ws: string, id: string) =>
  data(api.POST("/api/v1/workspaces/{ws}/imports/{id}/cancel", { params: { path: { ws, id } } }));

export const undoImport = (ws: string, id: string) =>
  data(api.POST("/api/v1/workspaces/{ws}/imports/{id}/undo", { params: { path: { ws, id } } }));

/** Where the refused rows of an import can be downloaded. */
export const errorsAddress = (ws: string, id: string) =>
  `/api/v1/workspaces/${encodeURIComponent(ws)}/imports/${encodeURIComponent(id)}/errors`;
