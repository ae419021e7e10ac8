import { queryOptions } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import type { AppDocument, FormDocument } from "@/api/documents";
import { ApiProblem, type ProblemError } from "@/api/problem";
import type { components } from "@/api/schema.gen";
import type { Draft as DraftOf } from "@/forms/use-draft-saving";

type Schemas = components["schemas"];
export type FieldUse = Schemas["FieldUse"];

export type Draft = DraftOf<FormDocument>;

type Answered = { data?: unknown; response: Response };

const draftOf = ({ data: document, response }: Answered): Draft => ({
  document: document as FormDocument,
  version: Number((response.headers.get("ETag") ?? "").replace(/\D/g, "")),
});

/** The draft of a form, or what is live when nobody edits it. */
export const draftQuery = (ws: string, form: string) =>
  queryOptions({
    queryKey: [ws, "draft", form],
    queryFn: async ({ signal }) =>
      draftOf((await api.GET("/api/v1/workspaces/{ws}/forms/{key}", { params: { path: { ws, key: form } }, signal })) as Answered),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

/** Saves the draft of a form over the version that was read. */
export async function saveDraft(ws: string, form: string, document: FormDocument, version: number | undefined): Promise<Draft> {
  const header = version === undefined ? {} : { "If-Match": `"${version}"` };
  const params = { path: { ws, key: form }, header };
  return draftOf((await api.PUT("/api/v1/workspaces/{ws}/forms/{key}", { params, body: document as never })) as Answered);
}

/** Throws the draft away: the form is again as it is live. */
export const discardDraft = (ws: string, form: string) =>
  api.DELETE("/api/v1/workspaces/{ws}/forms/{key}/draft", { params: { path: { ws, key: form } } });

/** Everything that is wrong in a draft, with its pointers into the document; empty when it can be published. */
export const checkQuery = (ws: string, form: string, version: number) =>
  queryOptions({
    queryKey: [ws, "draft-check", form, version],
    queryFn: async ({ signal }): Promise<readonly ProblemError[]> => {
      try {
        const params = { path: { ws, form }, query: { draft: true } };
        await api.GET("/api/v1/workspaces/{ws}/forms/{form}/formulas", { params, signal });
        return [];
      } catch (error) {
        if (!(error instanceof ApiProblem) || error.status !== 422) throw error;
        const own = `/forms/${form}`;
        return error.errors
          .filter(({ pointer }) => pointer?.startsWith(`${own}/`))
          .map((one) => ({ ...one, pointer: one.pointer!.slice(own.length) }));
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
  });

/** The documents that name a field of the live form, and where. */
export const fieldUses = async (ws: string, form: string, field: string): Promise<readonly FieldUse[]> =>
  (await data(api.GET("/api/v1/workspaces/{ws}/forms/{form}/fields/{field}/uses", { params: { path: { ws, form, field } } }))).items;

/** Forms that were made but never published, by key. */
export const unpublishedQuery = (ws: string) =>
  queryOptions({
    queryKey: [ws, "unpublished"],
    queryFn: async ({ signal }) => {
      const { items } = await data(api.GET("/api/v1/workspaces/{ws}/forms", { params: { path: { ws } }, signal }));
      return (items as unknown as { key: string; liveVersion: number | null; document: FormDocument }[])
        .filter((one) => one.liveVersion === null)
        .map(({ key, document }) => ({ key, document }));
    },
  });

/** The app of a draft as it would be published. */
export async function appDraft(ws: string, app: string): Promise<AppDocument> {
  return (await data(api.GET("/api/v1/workspaces/{ws}/apps/{key}", { params: { path: { ws, key: app } } }))) as unknown as AppDocument;
}
