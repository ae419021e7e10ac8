import type { FieldOf } from "@/api/documents";
import { useFormats, useText, useWords } from "@/i18n";
import type { InputProps } from "../field-type";
import { readNumber, shift } from "../numbers";
import { UnderstoodInput } from "../understood-input";
import { codeOf, decimalsOf, signsOf, symbolOf } from "./text";

export function CurrencyInput(props: InputProps<FieldOf<"currency">>) {
  const { field } = props;
  const formats = useFormats();
  const words = useWords("fields");
  const text = useText();
  const code = codeOf(field);
  return (
    <UnderstoodInput
      {...props}
      read={(typed) => readNumber(typed, signsOf(code))}
      write={(value, isEdited) =>
        isEdited ? (shift(String(value), 0) ?? String(value)) : formats.number(value as number, decimalsOf(field))
      }
      hint={words("notAmount", { code })}
      inputMode="decimal"
      placeholder={text(field.placeholder)}
      before={
        <span className="ff-unit before" title={code}>
          {symbolOf(code)}
        </span>
      }
    />
  );
}
