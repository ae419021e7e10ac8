import type { FieldOf } from "@/api/documents";
import { useWords } from "@/i18n";
import type { SettingsProps } from "../field-type";
import { changed } from "../settings/changed";
import { DecimalSettings } from "../settings/decimal-settings";
import { LabelSetting } from "../settings/label-setting";

export function NumberSettings({ field, onChange }: SettingsProps<FieldOf<"number">>) {
  const words = useWords("fields");
  return (
    <>
      <LabelSetting
        label={words("settings.unit")}
        value={field.unit}
        onChange={(unit) => onChange(changed(field, { unit }))}
        placeholder="kg"
      />
      <DecimalSettings field={field} onChange={onChange} otherwise="6" />
    </>
  );
}
