import type { FieldOf } from "@/api/documents";
import { useWords } from "@/i18n";
import type { SettingsProps } from "../field-type";
import { changed } from "../settings/changed";
import { FilterSetting } from "../settings/filter-setting";
import { FormSetting } from "../settings/form-setting";
import { MultipleSettings } from "../settings/multiple-settings";

/** Which form's records can be linked, and which of them. */
export function LookupSettings(props: SettingsProps<FieldOf<"lookup">>) {
  const { field, onChange } = props;
  const words = useWords("fields");
  return (
    <>
      <FormSetting
        label={words("settings.linked")}
        value={field.form}
        onChange={(form) => onChange(changed(field, { form, filter: undefined }))}
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
