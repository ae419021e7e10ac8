import type { FieldOf } from "@/api/documents";
import { DatePicker } from "@/ui/date-picker";
import type { InputProps } from "../field-type";
import { control } from "../native";

export function DateInput(props: InputProps<FieldOf<"date">>) {
  const { field, value, onChange, isReadOnly } = props;
  return (
    <DatePicker
      {...control(props)}
      value={typeof value === "string" ? value : null}
      onChange={onChange}
      min={field.min}
      max={field.max}
      isReadOnly={isReadOnly}
    />
  );
}
