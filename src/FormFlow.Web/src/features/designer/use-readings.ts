import { useMemo, useRef } from "react";
import type { Catalog } from "@/api/catalog";
import type { FieldDocument } from "@/api/documents";
import { type Scope, useScopes } from "@/fields/formulas/scope";
import { type Piece, worded } from "@/fields/formulas/worded";
import { same } from "@/lib/same";
import { columnsOf, type Subform } from "./design";
import { useDesigner } from "./designer-context";
import { withRow } from "./row-catalog";

/** How the formulas of a field and its columns read, by their ids. */
export type Readings = Readonly<Record<string, readonly Piece[]>>;

/** How the formulas of the designed form read, by field; what reads the same stays the same object. */
export function useReadings(catalog: Catalog): ReadonlyMap<string, Readings> {
  const { form } = useDesigner();
  const scopes = useScopes();
  const before = useRef<ReadonlyMap<string, Readings>>(new Map());
  return useMemo(() => {
    const document = catalog.forms.get(form)!.document;
    const names = scopes(catalog, form);
    const readings = new Map<string, Readings>();
    for (const field of document.fields) {
      const formulas = [field, ...columnsOf(field)].filter((one) => one.type === "formula");
      if (formulas.length === 0) continue;
      const row = field.type === "subform" ? withRow(catalog, form, document, field as Subform) : undefined;
      const next = read(formulas, row ? scopes(row.catalog, row.scope) : names);
      const known = before.current.get(field.id!);
      readings.set(field.id!, known && same(known, next) ? known : next);
    }
    before.current = readings;
    return readings;
  }, [catalog, form, scopes]);
}

const read = (formulas: readonly FieldDocument[], names: Scope): Readings =>
  Object.fromEntries(formulas.map((field) => [field.id!, worded((field as { formula?: string }).formula ?? "", names)]));
