import type { Criterion, FieldDocument, FormDocument } from "@/api/documents";
import { linkedDefaultOf } from "@/lib/linked-default";
import { mapLists } from "./places";

/** A formula in which a name became another; texts in quotes stay. */
export function renamedInFormula(formula: string, from: string, to: string): string {
  const name = from.replaceAll(".", "\\.");
  return formula.replace(new RegExp(`"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*'|(?<![\\w.$])${name}(?![\\w$])`, "g"), (found) =>
    found === from ? to : found,
  );
}

/** What was there where a new one says the same, member by member: only what really follows a name is drawn anew. */
function kept<T extends object>(was: T, next: T): T {
  const isSame = Object.entries(next).every(([name, value]) => value === (was as Record<string, unknown>)[name]);
  return isSame ? was : next;
}

const keptAll = <T>(was: readonly T[], next: T[]): T[] => kept(was as T[], next);

const path = (value: string, from: string, to: string) =>
  value === from ? to : value.startsWith(`${from}.`) ? to + value.slice(from.length) : value;

/** A criterion in which a field is called otherwise. */
export function renamedInRule<T extends Criterion | undefined>(rule: T, from: string, to: string): T {
  if (rule === undefined) return rule;
  if (typeof rule === "string") return renamedInFormula(rule, from, to) as T;
  const inside = (node: unknown): unknown => {
    if (Array.isArray(node)) return keptAll(node, node.map(inside));
    if (typeof node !== "object" || node === null) return node;
    const next = Object.entries(node).map(([name, value]) => [
      name,
      name === "field" && typeof value === "string" ? path(value, from, to) : inside(value),
    ]);
    return kept(node, Object.fromEntries(next));
  };
  return inside(rule) as T;
}

type Rules = Pick<FieldDocument, "visibleWhen" | "requiredWhen" | "readOnlyWhen" | "default">;

/** The rules and formulas of a field in which another is called otherwise. */
function renamedInField(field: FieldDocument, from: string, to: string): FieldDocument {
  const next: Record<string, unknown> = { ...field };
  for (const rule of ["visibleWhen", "requiredWhen", "readOnlyWhen"] as const satisfies readonly (keyof Rules)[]) {
    if (field[rule] !== undefined) next[rule] = renamedInRule(field[rule], from, to);
  }
  const fallback = field.default as { formula?: string } | undefined;
  if (typeof fallback?.formula === "string") {
    next.default = kept(fallback, { ...fallback, formula: renamedInFormula(fallback.formula, from, to) });
  }
  const linked = linkedDefaultOf(field);
  if (linked?.via === from) next.default = { ...linked, via: to };
  if (field.type === "formula") next.formula = renamedInFormula(field.formula, from, to);
  if (field.type === "linkedValue" && field.via === from) next.via = to;
  if (field.type === "rollup" && field.form === undefined) {
    const [via = "", ...rest] = from.split(".");
    if (rest.length === 0) next.via = path(field.via, from, to);
    else if (field.via === via && field.field === rest.join(".")) next.field = to.slice(via.length + 1);
  }
  if (field.type === "band") next.of = path(field.of, from, to);
  if (field.type === "score") {
    const terms = field.terms.map((term) =>
      kept(term, {
        ...term,
        ...(term.when !== undefined && { when: renamedInRule(term.when, from, to) }),
        ...(term.field !== undefined && { field: path(term.field, from, to) }),
      }),
    );
    next.terms = keptAll(field.terms, terms);
  }
  if (field.type === "autoNumber") {
    const parts = field.parts.map((part) => (part.type === "field" && part.field === from ? { ...part, field: to } : part));
    next.parts = keptAll(field.parts, parts);
  }
  return kept(field, next as FieldDocument);
}

/** A form in which all that names a field, or the column of a sub-form, calls it otherwise. The field itself keeps its key. */
export function renamed(document: FormDocument, rows: string | undefined, from: string, to: string): FormDocument {
  const outside = rows === undefined ? ([from, to] as const) : ([`${rows}.${from}`, `${rows}.${to}`] as const);
  const inside = (subform: string) =>
    rows === undefined ? ([`parent.${from}`, `parent.${to}`] as const) : subform === rows ? ([from, to] as const) : null;
  const next: FormDocument = {
    ...document,
    fields: document.fields.map((field) => {
      const own = renamedInField(field, ...outside);
      const names = field.type === "subform" ? inside(field.key) : null;
      if (own.type !== "subform" || names === null) return own;
      const columns = own.fields as FieldDocument[];
      const fields = columns.map((column) => renamedInField(column, ...names));
      const checks = own.validations?.map((one) =>
        kept(one, {
          ...one,
          check: renamedInRule(one.check, ...names),
          ...(one.field === from && rows !== undefined ? { field: to } : {}),
        }),
      );
      return kept<FieldDocument>(own, {
        ...own,
        fields: keptAll(columns, fields),
        ...(checks && { validations: keptAll(own.validations!, checks) }),
      } as FieldDocument);
    }),
  };
  if (document.validations) {
    next.validations = document.validations.map((one) => ({
      ...one,
      check: renamedInRule(one.check, ...outside),
      ...(rows === undefined && one.field === from ? { field: to } : {}),
    }));
  }
  if (document.layout) {
    const ruled = <P extends { visibleWhen?: Criterion }>(part: P): P =>
      part.visibleWhen === undefined ? part : { ...part, visibleWhen: renamedInRule(part.visibleWhen, ...outside) };
    next.layout = mapLists(document.layout, (list) =>
      list.map((element) => {
        const next = ruled(element);
        if (next.type === "tabs") return { ...next, tabs: next.tabs.map(ruled) };
        return next.type === "field" && rows === undefined && next.field === from ? { ...next, field: to } : next;
      }),
    );
  }
  if (rows === undefined && document.titleField === from) next.titleField = to;
  if (rows === undefined && document.unique) {
    next.unique = document.unique.map((set) => ({ ...set, fields: set.fields.map((key) => (key === from ? to : key)) }));
  }
  return next;
}
