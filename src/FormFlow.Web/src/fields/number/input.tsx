import type { FieldOf } from "@/api/documents";
import { useFormats, useText, useWords } from "@/i18n";
import type { InputProps } from "../field-type";
import { readNumber, shift } from "../numbers";
import { UnderstoodInput } from "../understood-input";
import { numberText } from "./text";

export function NumberInput(props: InputProps<FieldOf<"number">>) {
  const { field } = props;
  const formats = useFormats();
  const words = useWords("fields");
  const text = useText();
  const unit = field.unit == null ? undefined : text(field.unit);
  return (
    <UnderstoodInput
      {...props}
      read={(typed) => readNumber(typed, unit === undefined ? [] : [unit])}
      write={(value, isEdited) => (isEdited ? (shift(String(value), 0) ?? String(value)) : numberText(value, field, formats))}
      hint={words("notNumber")}
      inputMode="decimal"
      placeholder={text(field.placeholder)}
      after={unit !== undefined && <span className="ff-unit">{unit}</span>}
    />
  );
}
