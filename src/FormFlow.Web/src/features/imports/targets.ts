import type { FieldDocument, FormDocument } from "@/api/documents";
import type { FileColumn, Plan } from "./imports-api";

const notImported = new Set<FieldDocument["type"]>([
  "formula",
  "score",
  "band",
  "linkedValue",
  "subform",
  "attachment",
  "image",
  "signature",
  "autoNumber",
]);

/** The fields a column can go into. */
export const targetsOf = (form: FormDocument): readonly FieldDocument[] =>
  form.fields.filter((field) => !notImported.has(field.type) && !field.readOnly);

/** The fields that tell which record a row means. */
export const keysOf = (form: FormDocument): readonly FieldDocument[] =>
  form.fields.filter((field) => field.unique || field.type === "autoNumber");

/** What the server suggests, at most one column for a field: the surer one. */
export function suggestedMapping(columns: readonly FileColumn[], targets: readonly FieldDocument[]): Plan["mapping"] {
  const allowed = new Set([...targets.map((field) => field.key), "id"]);
  const best = new Map<string, FileColumn>();
  for (const column of columns) {
    if (!column.field || !allowed.has(column.field)) continue;
    const rival = best.get(column.field);
    if (!rival || (column.confidence ?? 0) > (rival.confidence ?? 0)) best.set(column.field, column);
  }
  return Object.fromEntries(
    columns.map((column) => [column.name ?? "", column.field && best.get(column.field) === column ? column.field : null]),
  );
}

/** Fields that must be filled and that no column goes into. */
export function missingRequired(form: FormDocument, mapping: Plan["mapping"]): readonly FieldDocument[] {
  const mapped = new Set(Object.values(mapping));
  return targetsOf(form).filter((field) => field.required && field.default === undefined && !mapped.has(field.key));
}
