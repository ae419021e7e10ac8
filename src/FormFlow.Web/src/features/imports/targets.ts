import type { FieldDocument, FormDocument } from "@/api/documents";
import type { FileColumn, Meanings, Plan } from "./imports-api";

const notImported = new Set<FieldDocument["type"]>([
  "formula",
  "score",
  "band",
  "rollup",
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

const comparable = new Set<FieldDocument["type"]>([
  "text",
  "number",
  "currency",
  "percent",
  "rating",
  "duration",
  "date",
  "dateTime",
  "time",
  "select",
  "phone",
  "email",
  "url",
  "autoNumber",
  "lookup",
  "member",
  "department",
]);

/** The fields that can tell, alone or together, which record a row means. */
export const keysOf = (form: FormDocument): readonly FieldDocument[] =>
  form.fields.filter((field) => field.unique || (comparable.has(field.type) && !("multiple" in field && field.multiple)));

/** Whether fields tell records apart: a unique one, or several together. */
export const isKey = (form: FormDocument, keys: readonly string[] | undefined): boolean =>
  keys !== undefined && (keys.length > 1 || form.fields.some((field) => field.key === keys[0] && field.unique));

/** The meanings with another one: of a text in a column, or without it. */
export function meaningAdded(meanings: Meanings, column: string, text: string, meaning: string | null): Meanings {
  const { [text]: _, ...rest } = meanings[column] ?? {};
  return { ...meanings, [column]: meaning === null ? rest : { ...rest, [text]: meaning } };
}

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
