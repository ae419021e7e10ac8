import type { FieldDocument, FieldOf } from "@/api/documents";
import { useCatalog } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { linkedDefaultOf } from "@/lib/linked-default";
import { kindOf } from "@/lib/values";
import { Select } from "@/ui/select";
import { valueField } from "../registry";
import { changed } from "./changed";

// No key of a field looks like this.
const none = "-";

/** Which lookup fills the field when a record is chosen there, and with which of that record's values. */
export function LinkedDefaultSetting(props: {
  field: FieldDocument;
  onChange: (field: FieldDocument) => void;
  /** The fields beside it and, for a column, the sub-form it stands in with the fields of the record. */
  siblings: readonly FieldDocument[];
  parents?: readonly FieldDocument[];
}) {
  const { field, onChange, siblings, parents = [] } = props;
  const words = useWords("fields");
  const text = useText();
  const catalog = useCatalog();
  const linked = linkedDefaultOf(field);
  const lookups = [...lookupsOf(siblings, field), ...lookupsOf(parents, field, "parent.")];
  const form = lookups.find(({ path }) => path === linked?.via)?.form;
  const sources = (key: string) =>
    (catalog.forms.get(key)?.document.fields ?? []).filter((source) => suits(field, valueField(source, key, catalog).field));
  const set = (value: { via: string; field: string } | undefined) => onChange(changed(field, { default: value } as Partial<FieldDocument>));
  const choices = lookups.filter((lookup) => lookup.path === linked?.via || sources(lookup.form).length > 0);
  if (choices.length === 0 && linked === undefined) return null;
  return (
    <>
      <Select
        label={words("settings.filledBy")}
        value={linked?.via ?? none}
        onChange={(via) => {
          const first = sources(lookups.find(({ path }) => path === via)?.form ?? "")[0];
          set(first && { via, field: first.key });
        }}
        options={[
          { value: none, label: words("settings.filledByNothing") },
          ...choices.map(({ path, label }) => ({ value: path, label: text(label, path) })),
        ]}
      />
      {linked && form && (
        <Select
          label={words("settings.target")}
          value={linked.field}
          onChange={(source) => set({ via: linked.via, field: source })}
          options={sources(form).map(({ key, label }) => ({ value: key, label: text(label, key) }))}
        />
      )}
    </>
  );
}

function lookupsOf(fields: readonly FieldDocument[], but: FieldDocument, before = "") {
  return fields
    .filter((field): field is FieldOf<"lookup"> => field.type === "lookup" && !field.multiple && field.key !== but.key)
    .map(({ key, label, form }) => ({ path: before + key, label, form }));
}

/** Whether values of one field can be kept by another as they are: what the server holds them to, as far as a list needs it. */
function suits(field: FieldDocument, source: FieldDocument): boolean {
  const [kind, other] = [kindOf(field), kindOf(source)];
  if (kind !== other || kind === "rows" || (field.type === "richText") !== (source.type === "richText")) return false;
  if (kind === "structure") return field.type === source.type && (field.type === "address" || field.type === "location");
  if (kind !== "reference" && kind !== "referenceList") return true;
  return field.type === source.type && (field as { form?: string }).form === (source as { form?: string }).form;
}
