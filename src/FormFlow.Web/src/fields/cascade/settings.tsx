import type { FieldOf } from "@/api/documents";
import { useFormats, useWords } from "@/i18n";
import type { SettingsProps } from "../field-type";
import { changed } from "../settings/changed";
import { FlagSetting } from "../settings/flag-setting";
import { LinesSetting } from "../settings/lines-setting";
import { fromLines, toLines } from "./lines";

export function CascadeSettings({ field, onChange }: SettingsProps<FieldOf<"cascade">>) {
  const words = useWords("fields");
  const { language } = useFormats();
  return (
    <>
      <LinesSetting
        label={words("settings.paths")}
        hint={words("settings.pathsHint")}
        lines={toLines(field.options, language)}
        onChange={(lines) => onChange(changed(field, { options: fromLines(lines, field.options, language) }))}
      />
      <FlagSetting
        label={words("settings.leafOnly")}
        value={field.leafOnly}
        onChange={(leafOnly) => onChange(changed(field, { leafOnly }))}
      />
    </>
  );
}
