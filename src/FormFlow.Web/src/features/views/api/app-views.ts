import { api } from "@/api/client";
import type { AppDocument, ViewDocument } from "@/api/documents";
import type { Draft } from "@/forms/use-draft-saving";

type Answered = { data?: unknown; response: Response };

const versionOf = (response: Response) => Number((response.headers.get("ETag") ?? "").replace(/\D/g, ""));

const draftOf = ({ data: document, response }: Answered): Draft<ViewDocument> => ({
  document: document as ViewDocument,
  version: versionOf(response),
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

/** Drafts the removal of one of an app's views: it goes once that is published. */
export const removeAppView = (ws: string, key: string) =>
  api.DELETE("/api/v1/workspaces/{ws}/views/{key}", { params: { path: { ws, key } } });

/** The draft of an app's own document, or what is live when nobody edits it. */
export async function readApp(ws: string, key: string): Promise<Draft<AppDocument>> {
  const { data: document, response } = (await api.GET("/api/v1/workspaces/{ws}/apps/{key}", { params: { path: { ws, key } } })) as Answered;
  return { document: document as AppDocument, version: versionOf(response) };
}

/** Saves the draft of an app's own document over the version that was read. */
export const saveApp = (ws: string, key: string, { document, version }: Draft<AppDocument>) =>
  api.PUT("/api/v1/workspaces/{ws}/apps/{key}", {
    params: { path: { ws, key }, header: { "If-Match": `"${version}"` } },
    body: document as never,
  });

/** Throws the draft of an app's own document away. */
export const discardApp = (ws: string, key: string) =>
  api.DELETE("/api/v1/workspaces/{ws}/apps/{key}/draft", { params: { path: { ws, key } } });
