import type { FieldOf } from "@/api/documents";
import { useWords } from "@/i18n";
import type { SettingsProps } from "../field-type";
import { changed } from "../settings/changed";
import { NumberSetting } from "../settings/number-setting";

export function RatingSettings({ field, onChange }: SettingsProps<FieldOf<"rating">>) {
  const words = useWords("fields");
  return (
    <NumberSetting
      label={words("settings.stars")}
      value={field.max}
      onChange={(max) => onChange(changed(field, { max }))}
      min={1}
      max={10}
      otherwise="5"
    />
  );
}
