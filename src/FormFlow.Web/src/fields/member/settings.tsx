import type { FieldOf } from "@/api/documents";
import { useWords } from "@/i18n";
import type { SettingsProps } from "../field-type";
import { changed } from "../settings/changed";
import { FlagSetting } from "../settings/flag-setting";

export function MemberSettings({ field, onChange }: SettingsProps<FieldOf<"member">>) {
  const words = useWords("fields");
  return (
    <FlagSetting
      label={words("settings.multiple")}
      value={field.multiple}
      onChange={(multiple) => onChange(changed(field, { multiple }))}
    />
  );
}
