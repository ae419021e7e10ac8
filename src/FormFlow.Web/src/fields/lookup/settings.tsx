import type { FieldOf } from "@/api/documents";
import { useCatalog } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { Select } from "@/ui/select";
import type { SettingsProps } from "../field-type";
import { changed } from "../settings/changed";
import { FilterSetting } from "../settings/filter-setting";
import { MultipleSettings } from "../settings/multiple-settings";

/** Which form's records can be linked, and which of them. */
export function LookupSettings(props: SettingsProps<FieldOf<"lookup">>) {
  const { field, onChange } = props;
  const words = useWords("fields");
  const text = useText();
  const { forms } = useCatalog();
  return (
    <>
      <Select
        label={words("settings.linked")}
        value={field.form}
        onChange={(form) => form !== field.form && onChange(changed(field, { form, filter: undefined }))}
        options={[...forms.values()].map(({ key, document }) => ({ value: key, label: text(document.label, key) }))}
        placeholder={words("choose")}
      />
      <MultipleSettings field={field} onChange={onChange} />
      <FilterSetting
        label={words("settings.candidates")}
        form={field.form}
        value={field.filter}
        onChange={(filter) => onChange(changed(field, { filter }))}
      />
    </>
  );
}
