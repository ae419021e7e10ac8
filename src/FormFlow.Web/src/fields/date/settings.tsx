import type { FieldOf } from "@/api/documents";
import { useWords } from "@/i18n";
import { DatePicker } from "@/ui/date-picker";
import type { SettingsProps } from "../field-type";
import { changed } from "../settings/changed";
import { FlagSetting } from "../settings/flag-setting";

export function DateSettings({ field, onChange }: SettingsProps<FieldOf<"date">>) {
  const words = useWords("fields");
  return (
    <>
      <DatePicker
        label={words("settings.earliest")}
        value={field.min ?? null}
        onChange={(min) => onChange(changed(field, { min: min ?? undefined }))}
        max={field.max}
      />
      <DatePicker
        label={words("settings.latest")}
        value={field.max ?? null}
        onChange={(max) => onChange(changed(field, { max: max ?? undefined }))}
        min={field.min}
      />
      <FlagSetting label={words("settings.due")} value={field.due} onChange={(due) => onChange(changed(field, { due }))} />
    </>
  );
}
