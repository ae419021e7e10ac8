import type { Catalog } from "@/api/catalog";
import type { FieldDocument, FieldOf } from "@/api/documents";
import type { FieldIn } from "../field-type";

/** The field that a linked value is read from, with the form it stands in; undefined when it is not to be seen. */
export function linkedField(field: FieldOf<"linkedValue">, form: string, catalog: Catalog): FieldIn | undefined {
  const fields = catalog.forms.get(form)?.document.fields ?? [];
  const rows = fields.filter((candidate) => candidate.type === "subform").map((subform) => subform.fields as FieldDocument[]);
  const siblings = [fields, ...rows].find((candidates) => candidates.includes(field)) ?? fields;
  const lookup = siblings.find((candidate) => candidate.key === field.via);
  if (lookup?.type !== "lookup") return undefined;
  const target = catalog.forms.get(lookup.form)?.document.fields.find((candidate) => candidate.key === field.field);
  return target === undefined ? undefined : { field: target, form: lookup.form };
}
