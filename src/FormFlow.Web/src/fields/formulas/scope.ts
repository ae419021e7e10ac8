import { useCallback, useMemo } from "react";
import { type Catalog, fieldOf } from "@/api/catalog";
import type { FieldDocument, FieldTypeName, LocalizedText } from "@/api/documents";
import { useCatalog } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { fieldAt } from "../shown-field";

/** A name that a formula may use. */
export type Name = {
  key: string;
  label: string;
  /** What sort of field it is; none for the record around a row. */
  type?: FieldTypeName;
  /** Whether something can be named behind it with a dot. */
  hasMore: boolean;
};

/** The names that a formula may use where it stands. */
export type Scope = {
  /** What people call a path such as `price` or `account.industry`; undefined when there is none. */
  labelAt: (path: string) => string | undefined;
  /** The names behind a path; of the empty path those at the beginning. */
  behind: (path: string) => readonly Name[];
};

const parent = "parent";
const besideStage = ["pipeline", "status", "enteredAt", "invalid", "checklist"];
const unnamed: readonly string[] = ["button"];

type Say = {
  text: (label: LocalizedText | null | undefined, otherwise?: string) => string;
  parent: string;
  stage: (form: string, path: string) => string | undefined;
};

/** The names of a form, in the words of a language. */
export function scopeOf(catalog: Catalog, form: string, say: Say): Scope {
  const nameOf = (field: FieldDocument, key = field.key): Name => ({
    key,
    label: say.text(field.label, key),
    type: field.type,
    hasMore: field.type === "lookup" || field.type === "subform" || field.type === "stage",
  });

  function own(): Name[] {
    const fields = catalog.forms.get(form)?.document.fields ?? [];
    const names = fields.filter(({ key, type }) => !key.includes(".") && !unnamed.includes(type)).map((field) => nameOf(field));
    // The rules of a row ask the record around it, as `parent.rate`.
    return fields.some(({ key }) => key.startsWith(`${parent}.`)) ? [...names, { key: parent, label: say.parent, hasMore: true }] : names;
  }

  function fieldsBehind(fields: readonly FieldDocument[], in_: string, steps: readonly string[]): readonly Name[] {
    const [head, ...rest] = steps;
    if (head === undefined) return fields.filter(({ type }) => !unnamed.includes(type)).map((field) => nameOf(field));
    const field = fields.find(({ key }) => key === head);
    if (field?.type === "lookup") {
      const target = catalog.forms.get(field.form)?.document.fields ?? [];
      return fieldsBehind(
        target.filter(({ type }) => type !== "subform"),
        field.form,
        rest,
      );
    }
    if (field?.type === "subform") return fieldsBehind(field.fields as FieldDocument[], in_, rest);
    if (field?.type === "stage" && rest.length === 0) {
      return besideStage.flatMap((key) => {
        const label = say.stage(in_, `${head}.${key}`);
        return label === undefined ? [] : { key, label, hasMore: false };
      });
    }
    return [];
  }

  function behind(path: string): readonly Name[] {
    if (path === "") return own();
    const fields = catalog.forms.get(form)?.document.fields ?? [];
    const steps = path.split(".");
    if (steps[0] !== parent || fieldOf({ label: "", fields: [...fields] }, parent)) return fieldsBehind(fields, form, steps);
    const around = fields
      .filter(({ key }) => key.startsWith(`${parent}.`))
      .map((field) => ({ ...field, key: field.key.slice(parent.length + 1) }));
    return fieldsBehind(around, form.split("/")[0]!, steps.slice(1));
  }

  const known = new Map<string, readonly Name[]>();
  const listed = (path: string) => {
    if (!known.has(path)) known.set(path, behind(path));
    return known.get(path)!;
  };
  return {
    behind: listed,
    labelAt: (path) => {
      const steps = path.split(".");
      const labels = steps.map((step, at) => listed(steps.slice(0, at).join(".")).find(({ key }) => key === step)?.label);
      return labels.every((label) => label !== undefined) ? labels.join(" › ") : undefined;
    },
  };
}

/** Tells the names of a catalog's forms in the person's language; the same function until they speak another. */
export function useScopes(): (catalog: Catalog, form: string) => Scope {
  const words = useWords("fields");
  const views = useWords("views");
  const text = useText();
  return useCallback(
    (catalog, form) =>
      scopeOf(catalog, form, {
        text,
        parent: words("formula.parent"),
        stage: (key, path) => fieldAt(catalog, key, path, { text, words: views })?.label.split(": ").at(-1),
      }),
    [words, views, text],
  );
}

/** The names that formulas of a form may use, in the person's language; for those of a row, of the form made of it. */
export function useScope(form: string): Scope {
  const catalog = useCatalog();
  const scopes = useScopes();
  return useMemo(() => scopes(catalog, form), [scopes, catalog, form]);
}
