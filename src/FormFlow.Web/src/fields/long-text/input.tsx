import type { FieldOf } from "@/api/documents";
import { useText } from "@/i18n";
import type { InputProps } from "../field-type";
import { native } from "../native";

export function LongTextInput(props: InputProps<FieldOf<"longText">>) {
  const text = useText();
  return (
    <textarea
      {...native(props)}
      className={props.isReadOnly ? "ff-input read" : "ff-input"}
      rows={3}
      value={String(props.value ?? "")}
      onChange={(event) => props.onChange(event.target.value || null)}
      placeholder={text(props.field.placeholder)}
    />
  );
}
