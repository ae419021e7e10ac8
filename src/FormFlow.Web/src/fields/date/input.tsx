import type { FieldOf } from "@/api/documents";
import { DatePicker } from "@/ui/date-picker";
import type { InputProps } from "../field-type";
import { control } from "../native";
import { ReadOnly } from "../read-only";
import { DateDisplay } from "./display";

export function DateInput(props: InputProps<FieldOf<"date">>) {
  const { field, form, value, onChange, isReadOnly } = props;
  if (isReadOnly) return <ReadOnly {...props}>{value != null && <DateDisplay field={field} form={form} value={value} />}</ReadOnly>;
  return (
    <DatePicker {...control(props)} value={typeof value === "string" ? value : null} onChange={onChange} min={field.min} max={field.max} />
  );
}
