import type { FieldOf } from "@/api/documents";
import { useWords } from "@/i18n";
import type { SettingsProps } from "../field-type";
import { changed } from "../settings/changed";
import { NumberSetting } from "../settings/number-setting";
import { OptionsSetting } from "../settings/options-setting";

export function MultiSelectSettings({ field, onChange, isNew }: SettingsProps<FieldOf<"multiSelect">>) {
  const words = useWords("fields");
  const most = field.options.length;
  return (
    <>
      <OptionsSetting isNew={isNew} options={field.options} onChange={(options) => onChange(changed(field, { options }))} />
      <NumberSetting
        label={words("settings.fewest")}
        value={field.min}
        onChange={(min) => onChange(changed(field, { min }))}
        min={1}
        max={field.max ?? most}
      />
      <NumberSetting
        label={words("settings.most")}
        value={field.max}
        onChange={(max) => onChange(changed(field, { max }))}
        min={field.min ?? 1}
        max={most}
      />
    </>
  );
}
