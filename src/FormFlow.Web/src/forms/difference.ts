import type { FormDocument, LocalizedText, WorkflowDocument } from "@/api/documents";
import { same } from "@/lib/same";

type Part = { readonly id: string; readonly label: LocalizedText; readonly content: unknown };

/** A part of a document that one version has and another has not, or has otherwise. */
export type Difference = { readonly nature: "added" | "removed" | "changed"; readonly id: string; readonly label: LocalizedText };

type Named = { readonly id?: string | null; readonly key: string; readonly label?: LocalizedText };
const part = (named: Named, within: string, content: unknown): Part => ({
  id: `${within}${named.id ?? named.key}`,
  label: named.label ?? named.key,
  content,
});

/** The fields of a form, and the columns of its rows. */
function partsOfForm({ fields }: FormDocument): Part[] {
  return fields.flatMap((field) => {
    if (field.type !== "subform") return [part(field, "", field)];
    const { fields: columns, ...own } = field;
    return [
      part(field, "", own),
      ...(columns as FormDocument["fields"]).map((column) => part(column, `${field.id ?? field.key}/`, column)),
    ];
  });
}

/** The stages and the ways between them. */
function partsOfWorkflow({ pipelines }: WorkflowDocument): Part[] {
  return pipelines.flatMap((pipeline) => [
    ...pipeline.stages.map((stage) => part(stage, `${pipeline.key}/stages/`, stage)),
    ...pipeline.transitions.map((transition) => part(transition, `${pipeline.key}/transitions/`, transition)),
  ]);
}

type Versioned = FormDocument | WorkflowDocument;

const partsOf = (document: Versioned) => ("pipelines" in document ? partsOfWorkflow(document) : partsOfForm(document));

/** All of a document that is none of its parts. */
function restOf(document: Versioned): unknown {
  if ("pipelines" in document) {
    const pipelines = document.pipelines.map(({ stages, transitions, ...own }) => ({ ...own, order: stages.map(({ key }) => key) }));
    return { ...document, pipelines };
  }
  return { ...document, fields: document.fields.map(({ id, key }) => id ?? key) };
}

/** What a version says otherwise than the one before it: its parts, and whether anything else. */
export function differences(before: Versioned, after: Versioned): { parts: Difference[]; isElsewhere: boolean } {
  const [was, is] = [partsOf(before), partsOf(after)];
  const find = (list: readonly Part[], id: string) => list.find((one) => one.id === id);
  const told =
    (nature: Difference["nature"]) =>
    ({ id, label }: Part) => ({ nature, id, label });
  const parts = [
    ...is.filter(({ id }) => !find(was, id)).map(told("added")),
    ...was.filter(({ id }) => !find(is, id)).map(told("removed")),
    ...is.filter(({ id, content }) => find(was, id) && !same(find(was, id)!.content, content)).map(told("changed")),
  ];
  const isSameList = same(was.map(({ id }) => id).sort(), is.map(({ id }) => id).sort());
  return { parts, isElsewhere: isSameList && !same(restOf(before), restOf(after)) };
}
