import type { FieldOf } from "@/api/documents";
import { timeZone } from "@/i18n";
import { DatePicker } from "@/ui/date-picker";
import type { InputProps } from "../field-type";
import { control } from "../native";
import { fromClock, toClock } from "./instant";

export function DateTimeInput(props: InputProps<FieldOf<"dateTime">>) {
  const { field, value, onChange, isReadOnly } = props;
  const clock = (instant: unknown) => (typeof instant === "string" ? toClock(instant, timeZone) : null);
  return (
    <DatePicker
      {...control(props)}
      withTime
      value={clock(value)}
      onChange={(typed) => onChange(typed === null ? null : fromClock(typed, timeZone))}
      min={clock(field.min) ?? undefined}
      max={clock(field.max) ?? undefined}
      isReadOnly={isReadOnly}
    />
  );
}
