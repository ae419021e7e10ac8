import type { FieldOf } from "@/api/documents";
import { useCatalog } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { Select } from "@/ui/select";
import type { SettingsProps } from "../field-type";

/** Which lookup the value is read through, and which field of what it points at. */
export function LinkedValueSettings({ field, onChange, siblings }: SettingsProps<FieldOf<"linkedValue">>) {
  const words = useWords("fields");
  const text = useText();
  const catalog = useCatalog();
  const lookups = siblings.filter((sibling) => sibling.type === "lookup").filter((lookup) => !lookup.multiple);
  const via = lookups.find((lookup) => lookup.key === field.via);
  const targets = catalog.forms.get(via?.form ?? "")?.document.fields ?? [];
  return (
    <>
      <Select
        label={words("settings.via")}
        value={field.via}
        onChange={(key) => onChange({ ...field, via: key })}
        options={lookups.map(({ key, label }) => ({ value: key, label: text(label, key) }))}
        placeholder={words("choose")}
      />
      <Select
        label={words("settings.target")}
        value={field.field}
        onChange={(key) => onChange({ ...field, field: key })}
        options={targets
          .filter(({ type }) => type !== "subform" && type !== "linkedValue")
          .map(({ key, label }) => ({ value: key, label: text(label, key) }))}
        placeholder={words("choose")}
        isDisabled={via === undefined}
      />
    </>
  );
}
