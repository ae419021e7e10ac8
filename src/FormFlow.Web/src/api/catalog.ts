import { queryOptions } from "@tanstack/react-query";
import { api, data } from "./client";
import type { AppDocument, FieldDocument, FormDocument, Schemas, ViewDocument, WorkflowDocument } from "./documents";

/** A live document with its full key, such as `shop.order`. */
export type Live<T> = { readonly key: string; readonly version: number; readonly document: T };

/** Everything a workspace has published, by key: what the runtime renders from. */
export type Catalog = {
  readonly apps: readonly Live<AppDocument>[];
  readonly forms: ReadonlyMap<string, Live<FormDocument>>;
  readonly views: ReadonlyMap<string, Live<ViewDocument>>;
  readonly workflows: ReadonlyMap<string, Live<WorkflowDocument>>;
  /** The views of a form, in the order they are listed. */
  viewsOf(form: string): readonly Live<ViewDocument>[];
  /** The workflow that moves a field of a form of type stage. */
  workflowOf(form: string, field?: string): Live<WorkflowDocument> | undefined;
};

type Listed = { key: string; version?: null | number; liveVersion?: null | number; isDraft: boolean; document: unknown };

function live<T>(items: readonly Listed[]): Live<T>[] {
  return items
    .filter((item) => item.liveVersion != null)
    .map((item) => ({ key: item.key, version: item.liveVersion as number, document: item.document as T }));
}

function byKey<T>(items: readonly Live<T>[]): ReadonlyMap<string, Live<T>> {
  return new Map(items.map((item) => [item.key, item]));
}

/** The views that a navigation names, in its order. */
function orderedViews(entries: readonly Schemas["navigationEntry"][]): string[] {
  return entries.flatMap((entry) => {
    if (entry.type === "view") return [entry.view];
    return entry.type === "form" ? (entry.views ?? []) : orderedViews(entry.items as Schemas["navigationEntry"][]);
  });
}

/** Gathers the documents of a workspace for quick asking. */
export function catalogOf(
  apps: readonly Live<AppDocument>[],
  forms: readonly Live<FormDocument>[],
  views: readonly Live<ViewDocument>[],
  workflows: readonly Live<WorkflowDocument>[],
): Catalog {
  const inOrder = apps.flatMap((app) => orderedViews(app.document.navigation ?? []));
  const place = (view: Live<ViewDocument>) => (inOrder.includes(view.key) ? inOrder.indexOf(view.key) : inOrder.length);
  const ofForm = new Map<string, Live<ViewDocument>[]>();
  for (const view of views.toSorted((a, b) => place(a) - place(b))) {
    ofForm.set(view.document.form, [...(ofForm.get(view.document.form) ?? []), view]);
  }
  return {
    apps,
    forms: byKey(forms),
    views: byKey(views),
    workflows: byKey(workflows),
    viewsOf: (form) => ofForm.get(form) ?? [],
    workflowOf: (form, field) =>
      workflows.find(({ document }) => document.form === form && (field === undefined || document.field === field)),
  };
}

/** Everything published in a workspace. */
export const catalogQuery = (ws: string) =>
  queryOptions({
    queryKey: [ws, "catalog"],
    queryFn: async ({ signal }) => {
      // A draft is its maker's matter until it is published.
      const params = { path: { ws }, query: { live: true } };
      const [apps, forms, views, workflows] = await Promise.all([
        data(api.GET("/api/v1/workspaces/{ws}/apps", { params, signal })),
        data(api.GET("/api/v1/workspaces/{ws}/forms", { params, signal })),
        data(api.GET("/api/v1/workspaces/{ws}/views", { params, signal })),
        data(api.GET("/api/v1/workspaces/{ws}/workflows", { params, signal })),
      ]);
      return catalogOf(live(apps.items), live(forms.items), live(views.items), live(workflows.items));
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The field of a form, or of a sub-form of it by `items.price`. */
export function fieldOf(form: FormDocument, path: string): FieldDocument | undefined {
  const [head, ...rest] = path.split(".");
  const field = form.fields.find((candidate) => candidate.key === head);
  if (field === undefined || rest.length === 0) return field;
  return field.type === "subform" ? (field.fields as FieldDocument[]).find((column) => column.key === rest.join(".")) : undefined;
}

/** The field whose text stands for a record: the form's title field, else its first text. */
export function titleFieldOf(form: FormDocument): FieldDocument | undefined {
  return fieldOf(form, form.titleField ?? "") ?? form.fields.find((field) => field.type === "text") ?? form.fields[0];
}
