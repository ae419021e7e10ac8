import type { FieldOf } from "@/api/documents";
import { useWords } from "@/i18n";
import type { SettingsProps } from "../field-type";
import { changed } from "../settings/changed";
import { NumberSetting } from "../settings/number-setting";

export function RichTextSettings({ field, onChange }: SettingsProps<FieldOf<"richText">>) {
  const words = useWords("fields");
  return (
    <NumberSetting
      label={words("settings.maxLength")}
      value={field.maxLength}
      onChange={(maxLength) => onChange(changed(field, { maxLength }))}
      min={1}
      max={100000}
      otherwise="100000"
    />
  );
}
