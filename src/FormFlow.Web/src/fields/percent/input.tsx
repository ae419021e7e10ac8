import type { FieldOf } from "@/api/documents";
import { useFormats, useText, useWords } from "@/i18n";
import type { InputProps } from "../field-type";
import { shift } from "../numbers";
import { UnderstoodInput } from "../understood-input";
import { readPercent } from "./text";

export function PercentInput(props: InputProps<FieldOf<"percent">>) {
  const words = useWords("fields");
  const text = useText();
  const formats = useFormats();
  const hundredfold = (value: unknown) => shift(String(value), 2) ?? String(value);
  return (
    <UnderstoodInput
      {...props}
      read={readPercent}
      write={(value, isEdited) => (isEdited ? hundredfold(value) : formats.number(hundredfold(value)))}
      hint={words("notNumber")}
      inputMode="decimal"
      placeholder={text(props.field.placeholder)}
      after={<span className="ff-unit">%</span>}
    />
  );
}
