import type { FieldOf } from "@/api/documents";
import { TimePicker } from "@/ui/date-picker";
import type { InputProps } from "../field-type";
import { control } from "../native";

export function TimeInput(props: InputProps<FieldOf<"time">>) {
  const { value, onChange, isReadOnly } = props;
  const time = typeof value === "string" ? value : null;
  return (
    <TimePicker
      {...control(props)}
      value={time}
      onChange={(typed) => onChange(typed === null ? null : `${typed}${time?.slice(5) || ":00"}`)}
      isReadOnly={isReadOnly}
    />
  );
}
