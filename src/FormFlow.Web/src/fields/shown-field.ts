import { useMemo } from "react";
import { type Catalog, fieldOf } from "@/api/catalog";
import type { FieldDocument, FormDocument, LocalizedText } from "@/api/documents";
import { useCatalog } from "@/api/workspace";
import { useFormats, useText, useWords } from "@/i18n";
import { valueField } from "./registry";

/** A field that a view can show, sort or filter by: one of the form's, what accompanies a stage, or what every record has. */
export type ShownField = {
  /** As conditions and columns name it: `amount`, `stage.enteredAt`, `createdAt`, `account.industry`. */
  path: string;
  field: FieldDocument;
  label: string;
  /** The full key of the form that the field belongs to. */
  form: string;
  /** The field whose kind of value it has: the result of a formula, what a linked value is read from, else itself. */
  kind: FieldDocument;
};

/** What every record has, whatever its form. */
export const everyRecord = ["createdAt", "createdBy", "updatedAt", "updatedBy"] as const;
const besideStage = ["pipeline", "status", "enteredAt", "invalid", "checklist"] as const;

type Say = { text: (label: LocalizedText | null | undefined, otherwise?: string) => string; words: ReturnType<typeof useWords<"views">> };

const made = (field: object) => field as FieldDocument;

function recordField(path: (typeof everyRecord)[number], say: Say): FieldDocument {
  const label = say.words(`field.${path}`);
  return made({ key: path, label, type: path.endsWith("At") ? "dateTime" : "member", readOnly: true });
}

function stageField(catalog: Catalog, form: string, stage: FieldDocument, part: (typeof besideStage)[number], say: Say): FieldDocument {
  const key = `${stage.key}.${part}`;
  const label = `${say.text(stage.label, stage.key)}: ${say.words(`field.${part}`)}`;
  const workflow = catalog.workflowOf(form, stage.key)?.document;
  const options = (pairs: readonly { key: string; label: LocalizedText }[]) =>
    pairs.map((pair) => ({ value: pair.key, label: pair.label }));
  switch (part) {
    case "enteredAt":
      return made({ key, label, type: "dateTime", readOnly: true });
    case "status":
      return made({
        key,
        label,
        type: "select",
        readOnly: true,
        options: (["open", "won", "lost"] as const).map((value) => ({
          value,
          label: say.words(`status.${value}`),
          color: value === "won" ? "green" : value === "lost" ? "red" : "blue",
        })),
      });
    case "pipeline":
      return made({ key, label, type: "select", readOnly: true, options: options(workflow?.pipelines ?? []) });
    case "invalid":
      return made({ key, label, type: "select", readOnly: true, options: options(workflow?.entry ?? []) });
    case "checklist":
      return made({
        key,
        label,
        type: "multiSelect",
        readOnly: true,
        options: options((workflow?.pipelines ?? []).flatMap((pipeline) => pipeline.stages.flatMap((one) => one.checklist ?? []))),
      });
  }
}

/** The field at a path of a form, or undefined when there is none any more. */
export function fieldAt(catalog: Catalog, form: string, path: string, say: Say): ShownField | undefined {
  const document = catalog.forms.get(form)?.document;
  if (document === undefined) return undefined;
  const own = document.fields.find((field) => field.key === path);
  if (own !== undefined) return { path, field: own, label: say.text(own.label, own.key), form, kind: valueField(own, form, catalog).field };
  const common = everyRecord.find((key) => key === path);
  if (common !== undefined) {
    const field = recordField(common, say);
    return { path, field, label: say.words(`field.${common}`), form, kind: field };
  }
  const [head, ...rest] = path.split(".");
  const start = fieldOf(document, head ?? "");
  if (start === undefined) return undefined;
  if (start.type === "stage") {
    const part = besideStage.find((key) => key === rest.join("."));
    if (part === undefined) return undefined;
    const field = stageField(catalog, form, start, part, say);
    return { path, field, label: say.text(field.label), form, kind: field };
  }
  if (start.type !== "lookup" || rest.length === 0) return undefined;
  const end = fieldAt(catalog, (start as { form: string }).form, rest.join("."), say);
  return end && { ...end, path, label: `${say.text(start.label, start.key)} › ${end.label}` };
}

const notListed = new Set(["subform", "button"]);

/** All fields that a view of a form can show. */
export function listedPaths(document: FormDocument): string[] {
  const own = document.fields
    .filter((field) => !notListed.has(field.type) && !("hidden" in field && field.hidden))
    .map((field) => field.key);
  const beside = document.fields
    .filter((field) => field.type === "stage")
    .flatMap((field) => besideStage.map((part) => `${field.key}.${part}`));
  return [...own, ...beside, ...everyRecord];
}

/** Finds fields of a form by path, and lists what there is. */
export type FieldFinder = { at: (path: string) => ShownField | undefined; all: readonly ShownField[]; document: FormDocument };

/** The fields of a form that views show, in the person's language. */
export function useFields(form: string): FieldFinder {
  const catalog = useCatalog();
  const words = useWords("views");
  const text = useText();
  const { language } = useFormats();
  // biome-ignore lint/correctness/useExhaustiveDependencies: words and labels change with the language only.
  return useMemo(() => {
    const say = { text, words };
    const document = catalog.forms.get(form)?.document ?? ({ label: form, fields: [] } as FormDocument);
    const kept = new Map<string, ShownField | undefined>();
    const at = (path: string) => {
      if (!kept.has(path)) kept.set(path, fieldAt(catalog, form, path, say));
      return kept.get(path);
    };
    return { at, all: listedPaths(document).flatMap((path) => at(path) ?? []), document };
  }, [catalog, form, language]);
}
