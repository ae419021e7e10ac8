import type { Catalog } from "@/api/catalog";
import type { FieldDocument, FormDocument } from "@/api/documents";
import { columnsOf, type Subform } from "./design";

/** What the rules of a row can ask about, as a form of its own: its columns, and the record around it as `parent.x`. */
export function withRow(catalog: Catalog, form: string, document: FormDocument, rows: Subform): { catalog: Catalog; scope: string } {
  const scope = `${form}/${rows.key}`;
  const around = document.fields
    .filter((field) => field.type !== "subform")
    .map((field) => ({ ...field, key: `parent.${field.key}` }) as FieldDocument);
  const asked = { ...document, fields: [...columnsOf(rows), ...around] };
  return { scope, catalog: { ...catalog, forms: new Map([...catalog.forms, [scope, { key: scope, version: 0, document: asked }]]) } };
}
