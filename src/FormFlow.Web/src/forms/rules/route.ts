import type { Catalog } from "@/api/catalog";
import type { FieldDocument, FieldOf } from "@/api/documents";
import { canonical, idOf, isBlank, kindOf, type ValueKind } from "@/lib/values";

/** The values of a record or of a row of a sub-form, by field key. */
export type Values = Readonly<Record<string, unknown>>;

/** The values of a record elsewhere: null when there is none, undefined while they are not known. */
export type Foreign = (form: string, id: string) => Values | null | undefined;

/** What a rule looks at: a record, one of its rows when the rule belongs to a sub-form, and the records it points at. */
export type Scope = { readonly values: Values; readonly row?: Values; readonly foreign: Foreign };

/** Marks what is read behind a lookup: it may change when such a record becomes known. */
export const foreignMark = "@foreign";

/** A path of a rule such as `price`, `items.amount`, `account.industry` or `parent.rate`, found once in a form. */
export type Route = {
  readonly kind: ValueKind;
  /** What it reads here: keys of fields, `items.amount` for the column of a sub-form. */
  readonly reads: readonly string[];
  /** The value as the API gives it, for a column one per row; undefined when it cannot be known here. */
  readonly read: (scope: Scope) => unknown;
};

const companions: Readonly<Record<string, ValueKind>> = {
  pipeline: "text",
  status: "text",
  enteredAt: "dateTime",
  invalid: "text",
  checklist: "textList",
};

const unknown: Route = { kind: "text", reads: [], read: () => undefined };

type Hop = { readonly key: string; readonly form: string };

/** Finds what a path names, from a record of a form or, when given, from a row of its sub-form. */
export function routeOf(catalog: Catalog, form: string, path: string, subform?: FieldOf<"subform">): Route {
  const keys = path.split(".");
  if (subform === undefined) {
    const rows = fieldIn(catalog, form, keys[0]!);
    if (rows?.type === "subform" && keys.length > 1) return columnRoute(catalog, form, rows, keys.slice(1));
    return bind(catalog, form, keys);
  }
  return keys[0] === "parent" ? bind(catalog, form, keys.slice(1)) : bind(catalog, form, keys, subform);
}

function columnRoute(catalog: Catalog, form: string, rows: FieldOf<"subform">, keys: readonly string[]): Route {
  const inner = bind(catalog, form, keys, rows);
  return {
    kind: inner.kind,
    reads: [rows.key, ...inner.reads],
    read: (scope) => {
      const all = scope.values[rows.key];
      if (all === undefined) return undefined;
      const column = ((all ?? []) as readonly Values[]).map((row) => inner.read({ ...scope, row }));
      return column.includes(undefined) ? undefined : column;
    },
  };
}

function fieldIn(catalog: Catalog, form: string, key: string): FieldDocument | undefined {
  return catalog.forms.get(form)?.document.fields.find((field) => field.key === key);
}

function bind(catalog: Catalog, form: string, keys: readonly string[], row?: FieldOf<"subform">): Route {
  const hops: Hop[] = [];
  let owner = form;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    let field = i === 0 && row ? (row.fields as FieldDocument[]).find((column) => column.key === key) : fieldIn(catalog, owner, key);
    const companion = keys[i + 1];
    if (field?.type === "stage" && companion !== undefined) {
      return ending(hops, `${key}.${companion}`, companions[companion] ?? "text", row);
    }
    while (field?.type === "linkedValue") {
      const { via, field: linked } = field as FieldOf<"linkedValue">;
      const lookup =
        hops.length === 0 && row ? (row.fields as FieldDocument[]).find((column) => column.key === via) : fieldIn(catalog, owner, via);
      if (lookup?.type !== "lookup") return unknown;
      hops.push({ key: via, form: lookup.form });
      owner = lookup.form;
      field = fieldIn(catalog, owner, linked);
    }
    if (field === undefined) return unknown;
    if (i === keys.length - 1) return ending(hops, field.key, kindOf(field), row);
    if (field.type !== "lookup" || field.multiple) return unknown;
    hops.push({ key: field.key, form: field.form });
    owner = field.form;
  }
  return unknown;
}

function ending(hops: readonly Hop[], key: string, kind: ValueKind, row: FieldOf<"subform"> | undefined): Route {
  const start = hops[0]?.key ?? key;
  const own = row ? `${row.key}.${start}` : start;
  return {
    kind,
    reads: hops.length > 0 ? [own, foreignMark] : [own],
    read: (scope) => {
      let values = row ? (scope.row ?? {}) : scope.values;
      for (const hop of hops) {
        if (values[hop.key] === undefined && hop.key in values) return undefined;
        const id = idOf(values[hop.key]);
        if (id === null) return null;
        const next = scope.foreign(hop.form, id);
        if (next == null) return next;
        values = next;
      }
      return key in values ? values[key] : null;
    },
  };
}

/** The value in the form that formulas take; a sub-form itself is a list with an entry for each row. */
export function formulaInput(route: Route, scope: Scope, isColumn: boolean): unknown {
  const value = route.read(scope);
  if (value === undefined) return undefined;
  if (route.kind === "structure") return isColumn ? (value as readonly unknown[]).map(structureInput) : structureInput(value);
  if (route.kind === "rows") return ((value ?? []) as readonly unknown[]).map(() => true);
  return isColumn ? (value as readonly unknown[]).map((item) => canonical(item, route.kind)) : canonical(value, route.kind);
}

/** Of a value with parts formulas see a location's degrees; of any other only that it is there. */
function structureInput(value: unknown): unknown {
  if (isBlank(value)) return null;
  const place = value as { readonly latitude?: number; readonly longitude?: number };
  return place.latitude === undefined ? true : [place.latitude, place.longitude];
}
