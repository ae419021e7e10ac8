import type { FieldOf } from "@/api/documents";
import { useWords } from "@/i18n";
import type { SettingsProps } from "../field-type";
import { changed } from "../settings/changed";
import { NumberSetting } from "../settings/number-setting";

const mostRows = 10_000;

/** How many rows there may be; the columns are set one by one. */
export function SubformSettings({ field, onChange }: SettingsProps<FieldOf<"subform">>) {
  const words = useWords("fields");
  return (
    <>
      <NumberSetting
        label={words("settings.minRows")}
        value={field.minRows}
        onChange={(minRows) => onChange(changed(field, { minRows }))}
        min={0}
        max={field.maxRows ?? mostRows}
      />
      <NumberSetting
        label={words("settings.maxRows")}
        value={field.maxRows}
        onChange={(maxRows) => onChange(changed(field, { maxRows }))}
        min={Math.max(1, field.minRows ?? 1)}
        max={mostRows}
      />
    </>
  );
}
