import type { Catalog } from "@/api/catalog";
import type { FieldDocument, FieldOf } from "@/api/documents";
import { useCatalog } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { Select } from "@/ui/select";
import type { SettingsProps } from "../field-type";
import { changed } from "../settings/changed";
import { FilterSetting } from "../settings/filter-setting";
import { NumberSetting } from "../settings/number-setting";
import { countedFields } from "./counted";

type Rollup = FieldOf<"rollup">;

const fns = ["count", "sum", "avg", "min", "max", "countDistinct"] as const;
const numbers: readonly string[] = ["number", "currency", "percent", "rating", "duration", "formula", "rollup"];
const ordered: readonly string[] = [...numbers, "date", "dateTime", "time"];
const unmeasured: readonly string[] = ["subform", "linkedValue", "attachment", "image", "signature", "address", "location", "button"];

/** What relates records or rows to those of a form: lookups of other forms that point at it, its own of several, and its sub-forms. */
function relations(form: string, siblings: readonly FieldDocument[], catalog: Catalog): { form?: string; via: FieldDocument[] }[] {
  const incoming = [...catalog.forms].flatMap(([key, { document }]) =>
    document.fields.flatMap((field) => paths(field)).map((via) => ({ form: key, via })),
  );
  const own = siblings
    .filter((field) => field.type === "subform" || (field.type === "lookup" && field.multiple))
    .map((field) => ({ via: [field] }));
  return [...incoming, ...own];

  function paths(field: FieldDocument): FieldDocument[][] {
    if (field.type === "lookup" && field.form === form) return [[field]];
    return field.type === "subform"
      ? (field.fields as FieldDocument[]).flatMap((column) => paths(column).map((path) => [field, ...path]))
      : [];
  }
}

/** What is counted, and what is kept of it. */
export function RollupSettings({ field, onChange, form, siblings }: SettingsProps<Rollup>) {
  const words = useWords("fields");
  const text = useText();
  const catalog = useCatalog();
  const idOf = (rollup: Pick<Rollup, "form" | "via">) => `${rollup.form ?? ""}/${rollup.via}`;
  const options = relations(form, siblings, catalog).map(({ form: source, via }) => {
    const rollup = { form: source, via: via.map(({ key }) => key).join(".") };
    const path = via.map(({ key, label }) => text(label, key)).join(" / ");
    const label =
      source === undefined
        ? path
        : `${text(catalog.forms.get(source)?.document.pluralLabel ?? catalog.forms.get(source)?.document.label, source)}: ${path}`;
    return { value: idOf(rollup), label, rollup };
  });
  const suits = field.fn === "sum" || field.fn === "avg" ? numbers : field.fn === "min" || field.fn === "max" ? ordered : null;
  const measurable = (countedFields(field, form, catalog)?.fields ?? []).filter(({ type }) =>
    suits === null ? !unmeasured.includes(type) : suits.includes(type),
  );
  return (
    <>
      <Select
        label={words("settings.counted")}
        value={idOf(field)}
        onChange={(id) => {
          const next = options.find(({ value }) => value === id)?.rollup;
          if (next !== undefined) onChange(changed(field, { ...next, field: undefined, filter: undefined }));
        }}
        options={options}
        placeholder={words("choose")}
      />
      <Select
        label={words("settings.fn")}
        value={field.fn ?? "count"}
        onChange={(fn) => onChange(changed(field, { fn, decimals: fn === "avg" ? field.decimals : undefined }))}
        options={fns.map((fn) => ({ value: fn, label: words(`settings.fns.${fn}`) }))}
      />
      <Select
        label={words("settings.target")}
        value={field.field ?? ""}
        onChange={(key) => onChange(changed(field, { field: key === "" ? undefined : key }))}
        options={measurable.map(({ key, label }) => ({ value: key, label: text(label, key) }))}
        placeholder={words("choose")}
      />
      {field.form !== undefined && (
        <FilterSetting
          label={words("settings.countedRecords")}
          form={field.form}
          value={field.filter}
          onChange={(filter) => onChange(changed(field, { filter }))}
        />
      )}
      {field.fn === "avg" && (
        <NumberSetting
          label={words("settings.decimals")}
          value={field.decimals}
          onChange={(decimals) => onChange(changed(field, { decimals }))}
          min={0}
          max={10}
        />
      )}
    </>
  );
}
