import type { FormDocument, LocalizedText, WorkflowDocument } from "@/api/documents";
import { same } from "@/lib/same";

type Part = { readonly id: string; readonly label: LocalizedText; readonly content: object };

/** A part of a document that one version has and another has not, or has otherwise. */
export type Difference = {
  readonly nature: "added" | "removed" | "changed";
  readonly id: string;
  readonly label: LocalizedText;
  /** Of a part that is otherwise, which of its members are. */
  readonly settings: readonly string[];
};

type Named = { readonly id?: string | null; readonly key: string; readonly label?: LocalizedText };
const part = (named: Named, within: string, content: object): Part => ({
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

/** All of a document that is none of its parts, and how these are arranged. */
function restOf(document: Versioned): { own: unknown; arranged: unknown } {
  if ("pipelines" in document) {
    const { pipelines, ...own } = document;
    return {
      own: { ...own, pipelines: pipelines.map(({ stages, transitions, ...rest }) => rest) },
      arranged: pipelines.map(({ stages }) => stages.map(({ key }) => key)),
    };
  }
  const { fields, layout, ...own } = document;
  return { own, arranged: { layout, fields: fields.map(({ id, key }) => id ?? key) } };
}

function membersChanged(before: object, after: object): string[] {
  const [was, is] = [before, after] as Record<string, unknown>[];
  return Object.keys({ ...was, ...is }).filter((name) => !same(was![name], is![name]));
}

/** What a version says otherwise than the one before it: its parts, and whether anything else. */
export function differences(before: Versioned, after: Versioned): { parts: Difference[]; isElsewhere: boolean } {
  const [was, is] = [partsOf(before), partsOf(after)];
  const find = (list: readonly Part[], id: string) => list.find((one) => one.id === id);
  const told = (nature: Difference["nature"], { id, label }: Part, settings: readonly string[] = []) => ({ nature, id, label, settings });
  const parts = [
    ...is.filter(({ id }) => !find(was, id)).map((one) => told("added", one)),
    ...was.filter(({ id }) => !find(is, id)).map((one) => told("removed", one)),
    ...is.flatMap((one) => {
      const settings = membersChanged(find(was, one.id)?.content ?? one.content, one.content);
      return settings.length > 0 ? [told("changed", one, settings)] : [];
    }),
  ];
  const isSameList = same(was.map(({ id }) => id).sort(), is.map(({ id }) => id).sort());
  const [old, now] = [restOf(before), restOf(after)];
  // Parts that come and go are arranged otherwise by themselves.
  return { parts, isElsewhere: !same(old.own, now.own) || (isSameList && !same(old.arranged, now.arranged)) };
}
