import type { FieldOf } from "@/api/documents";
import { timeZone, useWords } from "@/i18n";
import { DatePicker } from "@/ui/date-picker";
import type { SettingsProps } from "../field-type";
import { changed } from "../settings/changed";
import { FlagSetting } from "../settings/flag-setting";
import { fromClock, toClock } from "./instant";

export function DateTimeSettings({ field, onChange }: SettingsProps<FieldOf<"dateTime">>) {
  const words = useWords("fields");
  const clock = (instant: string | undefined) => (instant === undefined ? null : toClock(instant, timeZone));
  const instant = (typed: string | null) => (typed === null ? undefined : fromClock(typed, timeZone));
  return (
    <>
      <DatePicker
        label={words("settings.earliest")}
        withTime
        value={clock(field.min)}
        onChange={(min) => onChange(changed(field, { min: instant(min) }))}
        max={clock(field.max) ?? undefined}
      />
      <DatePicker
        label={words("settings.latest")}
        withTime
        value={clock(field.max)}
        onChange={(max) => onChange(changed(field, { max: instant(max) }))}
        min={clock(field.min) ?? undefined}
      />
      <FlagSetting label={words("settings.due")} value={field.due} onChange={(due) => onChange(changed(field, { due }))} />
    </>
  );
}
