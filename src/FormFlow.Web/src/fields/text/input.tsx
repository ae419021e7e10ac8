import type { FieldOf } from "@/api/documents";
import { useText } from "@/i18n";
import type { InputProps } from "../field-type";

export function TextInput({
  field,
  value,
  onChange,
  label,
  id,
  describedBy,
  isInvalid,
  isRequired,
  isReadOnly,
  autoFocus,
}: InputProps<FieldOf<"text">>) {
  const text = useText();
  return (
    <input
      id={id}
      className="ff-input"
      value={String(value ?? "")}
      onChange={(event) => onChange(event.target.value || null)}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={isInvalid}
      aria-required={isRequired}
      readOnly={isReadOnly}
      placeholder={text(field.placeholder)}
      // biome-ignore lint/a11y/noAutofocus: only when the person asked to edit this cell, or opened an empty form.
      autoFocus={autoFocus}
    />
  );
}
