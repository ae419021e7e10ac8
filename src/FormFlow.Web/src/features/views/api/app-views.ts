import { api } from "@/api/client";
import type { ViewDocument } from "@/api/documents";
import type { Draft } from "@/forms/use-draft-saving";

type Answered = { data?: unknown; response: Response };

const draftOf = ({ data: document, response }: Answered): Draft<ViewDocument> => ({
  document: document as ViewDocument,
  version: Number((response.headers.get("ETag") ?? "").replace(/\D/g, "")),
});

/** The draft of one of an app's views, or what is live when nobody edits it. */
export async function readAppView(ws: string, key: string): Promise<Draft<ViewDocument>> {
  return draftOf((await api.GET("/api/v1/workspaces/{ws}/views/{key}", { params: { path: { ws, key } } })) as Answered);
}

/** Saves the draft of one of an app's views over the version that was read, or a new one. */
export async function saveAppView(ws: string, key: string, document: ViewDocument, version?: number): Promise<Draft<ViewDocument>> {
  const header = version === undefined ? {} : { "If-Match": `"${version}"` };
  const params = { path: { ws, key }, header };
  return draftOf((await api.PUT("/api/v1/workspaces/{ws}/views/{key}", { params, body: document as never })) as Answered);
}

/** Throws the draft of one of an app's views away: it is again as it is live. */
export const discardAppView = (ws: string, key: string) =>
  api.DELETE("/api/v1/workspaces/{ws}/views/{key}/draft", { params: { path: { ws, key } } });
