import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import { titleFieldOf } from "@/api/catalog";
import { api, data } from "@/api/client";
import type { Condition, FieldDocument, FormDocument } from "@/api/documents";
import type { components } from "@/api/schema.gen";
import { fieldText } from "./text";

/** A record that can be chosen. */
export type Candidate = { readonly id: string; readonly title: string; readonly values: Readonly<Record<string, unknown>> };

const page = 30;

const brief = new Set([
  "text",
  "autoNumber",
  "select",
  "phone",
  "email",
  "currency",
  "number",
  "date",
  "member",
  "lookup",
  "stage",
  "switch",
]);

/** The fields by which people tell the records of a form apart, beside its title. */
export function tellingFields(form: FormDocument, count: number): FieldDocument[] {
  const title = titleFieldOf(form);
  return form.fields.filter((field) => brief.has(field.type) && field.key !== title?.key && !field.hidden).slice(0, count);
}

/** The records of a form that fit what was typed and the field's filter, by pages. */
export const candidatesQuery = (
  ws: string,
  key: string,
  form: FormDocument,
  asked: { q: string; filter?: Condition | null; columns: readonly FieldDocument[] },
) => {
  const title = titleFieldOf(form);
  return infiniteQueryOptions({
    queryKey: [ws, "records", key, "candidates", asked.q, asked.filter ?? null, asked.columns.map((field) => field.key)],
    queryFn: async ({ pageParam, signal }) => {
      const body = {
        q: asked.q || undefined,
        filter: asked.filter ?? undefined,
        fields: [...(title ? [title.key] : []), ...asked.columns.map((field) => field.key)],
        limit: page,
        cursor: pageParam,
      } as components["schemas"]["RecordQuery"];
      return data(api.POST("/api/v1/workspaces/{ws}/forms/{form}/query", { params: { path: { ws, form: key } }, body, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    select: ({ pages }) =>
      pages.flatMap(({ items }) =>
        items.map<Candidate>(({ id, values }) => {
          const all = values as Candidate["values"];
          return { id, values: all, title: (title && fieldText(all[title.key])) || id };
        }),
      ),
  });
};
