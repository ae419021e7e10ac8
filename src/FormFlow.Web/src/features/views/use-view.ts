import { useCallback, useMemo, useState } from "react";
import { titleFieldOf } from "@/api/catalog";
import type { Condition, FormDocument, LocalizedText, ViewDocument } from "@/api/documents";
import { useCatalog } from "@/api/workspace";
import { useFormats, useText, useWords } from "@/i18n";

/** A view that can be opened: one of the app's, one that somebody saved, or the plain table of everything. */
export type Opened = {
  key: string;
  label: string;
  document: ViewDocument;
  /** Of a saved view: whether others see it, what may be done with it, and what of it no longer fits the form. */
  saved?: { id: string; version: number; shared: boolean; mayChange: boolean; base: string | null; problems: readonly string[] };
};

const plainColumns = 8;

/** The table a form has when nobody made a view of it. */
export function plainView(form: string, document: FormDocument, label: LocalizedText): ViewDocument {
  const title = titleFieldOf(document)?.key;
  const fit = document.fields.filter((field) => !["subform", "richText", "longText", "signature"].includes(field.type));
  const keys = [title, ...fit.map((field) => field.key).filter((key) => key !== title)].filter((key) => key !== undefined);
  return { type: "table", form, label, columns: keys.slice(0, plainColumns).map((field) => ({ field })), frozenColumns: 1 } as ViewDocument;
}

/** The app's views of a form, with the plain table first when there is no table among them. */
export function useAppViews(form: string): readonly Opened[] {
  const catalog = useCatalog();
  const text = useText();
  const words = useWords("views");
  const { language } = useFormats();
  // biome-ignore lint/correctness/useExhaustiveDependencies: words and labels change with the language only.
  return useMemo(() => {
    const document = catalog.forms.get(form)?.document;
    if (document === undefined) return [];
    const views = catalog.viewsOf(form).map((view) => ({ key: view.key, label: text(view.document.label), document: view.document }));
    if (views.some((view) => view.document.type === "table")) return views;
    return [{ key: "all", label: words("all"), document: plainView(form, document, words("all")) }, ...views];
  }, [catalog, form, language]);
}

type Kept = Record<string, unknown>;

function readKept(key: string): Kept {
  try {
    // What was taken out of a view is kept as null.
    const kept = JSON.parse(sessionStorage.getItem(key) ?? "{}") as Kept;
    return Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, value ?? undefined]));
  } catch {
    return {};
  }
}

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** A view as it is seen now: its document, with the changes that are not saved. They outlive a reload, not the tab. */
export function useViewChanges(ws: string, opened: Opened) {
  const key = `view ${ws} ${opened.document.form} ${opened.key}`;
  const [patch, setPatch] = useState(() => readKept(key));
  const keep = useCallback(
    (next: Kept) => {
      setPatch(next);
      if (Object.keys(next).length === 0) sessionStorage.removeItem(key);
      else
        sessionStorage.setItem(
          key,
          JSON.stringify(next, (_, value) => value ?? null),
        );
    },
    [key],
  );
  const base = opened.document;
  const view = useMemo(() => ({ ...base, ...patch }) as ViewDocument, [base, patch]);
  const change = useCallback(
    (changes: Partial<ViewDocument>) => {
      const next: Kept = { ...patch, ...changes };
      for (const [name, value] of Object.entries(next)) if (same(value, (base as Kept)[name])) delete next[name];
      keep(next);
    },
    [patch, base, keep],
  );
  const reset = useCallback(() => keep({}), [keep]);
  return { view, change, reset, isChanged: Object.keys(patch).length > 0 };
}

/** The parts of a view's condition that stand beside each other. */
export function partsOf(filter: Condition | null | undefined): readonly Condition[] {
  if (filter == null) return [];
  return "all" in filter ? filter.all : [filter];
}

/** The condition that parts make together. */
export function filterOf(parts: readonly Condition[]): Condition | undefined {
  return parts.length === 0 ? undefined : parts.length === 1 ? parts[0] : { all: [...parts] };
}
