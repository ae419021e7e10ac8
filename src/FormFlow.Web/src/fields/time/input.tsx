import type { FieldOf } from "@/api/documents";
import { TimePicker } from "@/ui/date-picker";
import type { InputProps } from "../field-type";
import { control } from "../native";
import { ReadOnly } from "../read-only";
import { TimeDisplay } from "./display";

export function TimeInput(props: InputProps<FieldOf<"time">>) {
  const { field, form, value, onChange, isReadOnly } = props;
  const time = typeof value === "string" ? value : null;
  if (isReadOnly) return <ReadOnly {...props}>{value != null && <TimeDisplay field={field} form={form} value={value} />}</ReadOnly>;
  return (
    <TimePicker
      {...control(props)}
      value={time}
      onChange={(typed) => onChange(typed === null ? null : `${typed}${time?.slice(5) || ":00"}`)}
    />
  );
}
