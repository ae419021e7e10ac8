import type { FieldOf } from "@/api/documents";
import { timeZone } from "@/i18n";
import { DatePicker } from "@/ui/date-picker";
import type { InputProps } from "../field-type";
import { control } from "../native";
import { ReadOnly } from "../read-only";
import { DateTimeDisplay } from "./display";
import { fromClock, toClock } from "./instant";

export function DateTimeInput(props: InputProps<FieldOf<"dateTime">>) {
  const { field, form, value, onChange, isReadOnly } = props;
  const clock = (instant: unknown) => (typeof instant === "string" ? toClock(instant, timeZone) : null);
  if (isReadOnly) return <ReadOnly {...props}>{value != null && <DateTimeDisplay field={field} form={form} value={value} />}</ReadOnly>;
  return (
    <DatePicker
      {...control(props)}
      withTime
      value={clock(value)}
      onChange={(typed) => onChange(typed === null ? null : fromClock(typed, timeZone))}
      min={clock(field.min) ?? undefined}
      max={clock(field.max) ?? undefined}
    />
  );
}
