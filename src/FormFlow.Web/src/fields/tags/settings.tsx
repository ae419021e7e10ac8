import type { FieldOf } from "@/api/documents";
import { useWords } from "@/i18n";
import type { SettingsProps } from "../field-type";
import { changed } from "../settings/changed";
import { LinesSetting } from "../settings/lines-setting";
import { NumberSetting } from "../settings/number-setting";

export function TagsSettings({ field, onChange }: SettingsProps<FieldOf<"tags">>) {
  const words = useWords("fields");
  return (
    <>
      <LinesSetting
        label={words("settings.suggestions")}
        hint={words("settings.onePerLine")}
        lines={field.suggestions ?? []}
        onChange={(lines) => onChange(changed(field, { suggestions: lines.length === 0 ? undefined : [...new Set(lines)] }))}
      />
      <NumberSetting
        label={words("settings.most")}
        value={field.max}
        onChange={(max) => onChange(changed(field, { max }))}
        min={1}
        max={100}
        otherwise="100"
      />
    </>
  );
}
