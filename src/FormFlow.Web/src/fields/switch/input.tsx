import type { FieldOf } from "@/api/documents";
import { Switch } from "@/ui/choice";
import type { InputProps } from "../field-type";

export function SwitchInput({ id, value, onChange, label, describedBy, isReadOnly, autoFocus }: InputProps<FieldOf<"switch">>) {
  return (
    <Switch
      id={id}
      isSelected={value === true}
      onChange={onChange}
      aria-label={label}
      aria-describedby={describedBy}
      isReadOnly={isReadOnly}
      autoFocus={autoFocus}
    />
  );
}
