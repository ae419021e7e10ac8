import type { Catalog } from "@/api/catalog";
import type { FieldDocument, FieldOf } from "@/api/documents";
import type { FieldIn } from "../field-type";

type Rollup = FieldOf<"rollup">;

const decimalsOf: Readonly<Record<string, number>> = { number: 6, currency: 2, percent: 2 };

/** What a rollup counts: the fields of its records or rows, with the form they belong to; undefined when it is not to be seen. */
export function countedFields(
  field: Pick<Rollup, "form" | "via">,
  form: string,
  catalog: Catalog,
): { fields: readonly FieldDocument[]; form: string } | undefined {
  const source = field.form ?? form;
  const own = catalog.forms.get(source)?.document.fields ?? [];
  const [first, column] = field.via.split(".");
  const via = own.find((candidate) => candidate.key === first);
  if (field.form != null && column === undefined) return via === undefined ? undefined : { fields: own, form: source };
  if (via?.type === "subform") return { fields: via.fields as FieldDocument[], form: source };
  if (via?.type !== "lookup") return undefined;
  const target = catalog.forms.get(via.form)?.document.fields;
  return target === undefined ? undefined : { fields: target, form: via.form };
}

/** A rollup's value as the field it would be if people filled it in. */
export function resultOf(field: Rollup, form: string, catalog: Catalog): FieldIn {
  const whole: FieldIn = { field: { type: "number", key: field.key, decimals: 0 }, form };
  if (field.fn === "count" || field.fn === "countDistinct") return whole;
  const counted = countedFields(field, form, catalog);
  const measured = counted?.fields.find((candidate) => candidate.key === field.field);
  if (counted === undefined || measured === undefined) return { field: { type: "number", key: field.key }, form };
  if (field.fn === "min" || field.fn === "max") return { field: measured, form: counted.form };
  if (measured.type === "rating")
    return field.fn === "sum" ? whole : { field: { type: "number", key: field.key, decimals: field.decimals ?? 2 }, form };
  if (field.fn === "sum") return { field: measured, form: counted.form };
  const result = measured.type === "formula" ? (measured.result ?? "number") : measured.type;
  const own = "decimals" in measured ? measured.decimals : undefined;
  const decimals = field.decimals ?? Math.min((own ?? decimalsOf[result] ?? 0) + 2, 10);
  return {
    field: (result in decimalsOf
      ? { ...measured, decimals }
      : { type: "number", key: field.key, decimals: field.decimals ?? 2 }) as FieldDocument,
    form: counted.form,
  };
}
