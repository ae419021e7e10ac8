import { queryOptions } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import type { FormDocument, WorkflowDocument } from "@/api/documents";
import type { Draft as DraftOf } from "@/forms/use-draft-saving";

export type Draft = DraftOf<WorkflowDocument>;

type Answered = { data?: unknown; response: Response };

const draftOf = ({ data: document, response }: Answered): Draft => ({
  document: document as WorkflowDocument,
  version: Number((response.headers.get("ETag") ?? "").replace(/\D/g, "")),
});

/** The draft of a workflow, or what is live when nobody edits it. */
export const draftQuery = (ws: string, key: string) =>
  queryOptions({
    queryKey: [ws, "workflow-draft", key],
    queryFn: async ({ signal }) =>
      draftOf((await api.GET("/api/v1/workspaces/{ws}/workflows/{key}", { params: { path: { ws, key } }, signal })) as Answered),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

/** Saves the draft of a workflow over the version that was read. */
export async function saveDraft(ws: string, key: string, document: WorkflowDocument, version: number): Promise<Draft> {
  const params = { path: { ws, key }, header: { "If-Match": `"${version}"` } };
  return draftOf((await api.PUT("/api/v1/workspaces/{ws}/workflows/{key}", { params, body: document as never })) as Answered);
}

/** Throws the draft away: the workflow is again as it is live. */
export const discardDraft = (ws: string, key: string) =>
  api.DELETE("/api/v1/workspaces/{ws}/workflows/{key}/draft", { params: { path: { ws, key } } });

/** A form as it is designed: its draft, or what is live when nobody edits it. */
export const designedFormQuery = (ws: string, form: string) =>
  queryOptions({
    queryKey: [ws, "designed-form", form],
    queryFn: async ({ signal }) =>
      (await data(
        api.GET("/api/v1/workspaces/{ws}/forms/{key}", { params: { path: { ws, key: form } }, signal }),
      )) as unknown as FormDocument,
    staleTime: 0,
    gcTime: 0,
  });
