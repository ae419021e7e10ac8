import { queryOptions } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import type { FormDocument, WorkflowDocument } from "@/api/documents";
import type { components } from "@/api/schema.gen";

export type KeptVersion = components["schemas"]["KeptVersion"];

/** The documents whose earlier versions people look at, by kind. */
export type Kept = { form: FormDocument; workflow: WorkflowDocument };

/** The versions of a document that were published, newest first. */
export const versionsQuery = (ws: string, kind: keyof Kept, key: string) =>
  queryOptions({
    queryKey: [ws, "versions", kind, key],
    queryFn: async ({ signal }): Promise<readonly KeptVersion[]> => {
      const params = { path: { ws, key } };
      const page =
        kind === "form"
          ? await data(api.GET("/api/v1/workspaces/{ws}/forms/{key}/versions", { params, signal }))
          : await data(api.GET("/api/v1/workspaces/{ws}/workflows/{key}/versions", { params, signal }));
      return page.items;
    },
  });

/** A document as it was published once. */
export const versionQuery = <K extends keyof Kept>(ws: string, kind: K, key: string, version: number) =>
  queryOptions({
    queryKey: [ws, "version", kind, key, version],
    queryFn: async ({ signal }): Promise<Kept[K]> => {
      const params = { path: { ws, key, version } };
      const document =
        kind === "form"
          ? await data(api.GET("/api/v1/workspaces/{ws}/forms/{key}/versions/{version}", { params, signal }))
          : await data(api.GET("/api/v1/workspaces/{ws}/workflows/{key}/versions/{version}", { params, signal }));
      return document as unknown as Kept[K];
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
