import type { FieldDocument, FormDocument } from "@/api/documents";

type Values = Readonly<Record<string, unknown>>;

/**
 * What a record of the live form holds, as the designed form would hold it: by the new keys of its fields, and without what was taken away or
 * would be converted first.
 */
export function asDesigned(values: Values, live: FormDocument, designed: FormDocument): Record<string, unknown> {
  return moved(values, live.fields, designed.fields);
}

function moved(values: Values, live: readonly FieldDocument[], designed: readonly FieldDocument[]): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const field of designed) {
    const before = live.find(({ id, key }) => (id !== undefined && field.id !== undefined ? id === field.id : key === field.key));
    if (before?.type !== field.type || values[before.key] === undefined) continue;
    const value = values[before.key];
    made[field.key] =
      field.type === "subform" && before.type === "subform" && Array.isArray(value)
        ? (value as Values[]).map((row) => ({
            ...(row.id === undefined ? {} : { id: row.id }),
            ...moved(row, before.fields as FieldDocument[], field.fields as FieldDocument[]),
          }))
        : value;
  }
  return made;
}
