import { type Catalog, titleFieldOf } from "@/api/catalog";
import type { Condition, FieldDocument, FormDocument } from "@/api/documents";

/** Records of another form that point at a record by one of its lookups. */
export type Relation = { form: string; document: FormDocument; field: Extract<FieldDocument, { type: "lookup" }> };

/** Every lookup of any form that points at records of a form. */
export function relationsOf(catalog: Catalog, form: string): Relation[] {
  return [...catalog.forms].flatMap(([key, { document }]) =>
    document.fields.flatMap((field): Relation[] =>
      field.type === "lookup" && field.form === form && !field.hidden ? [{ form: key, document, field }] : [],
    ),
  );
}

/** The condition that finds the records which point at one. */
export const pointsAt = ({ field }: Relation, id: string): Condition => ({
  field: field.key,
  op: field.multiple ? "contains" : "eq",
  value: id,
});

const most = 4;
const long = new Set(["longText", "richText", "subform", "attachment", "image", "signature", "location", "address"]);

/** The few fields that tell such a record: its title, then what the form's first table shows, without what points here. */
export function columnsOf(catalog: Catalog, { form, document, field: own }: Relation): FieldDocument[] {
  const title = titleFieldOf(document);
  const table = catalog.viewsOf(form).find(({ document: view }) => view.type === "table")?.document as { columns?: unknown[] } | undefined;
  const listed = (table?.columns ?? []).map((column) => (typeof column === "string" ? column : (column as { field?: string }).field));
  const rest = listed.length > 0 ? listed.map((key) => document.fields.find((field) => field.key === key)) : document.fields;
  const columns = [title, ...rest].filter(
    (field): field is FieldDocument => field !== undefined && field.key !== own.key && !field.hidden && !long.has(field.type),
  );
  return [...new Set(columns)].slice(0, most);
}
