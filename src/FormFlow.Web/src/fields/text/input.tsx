import type { FieldOf } from "@/api/documents";
import { useText } from "@/i18n";
import type { InputProps } from "../field-type";
import { native } from "../native";
import { OptionsInput } from "./options-input";

/** One line of text. */
export function TextInput(props: InputProps<FieldOf<"text" | "phone" | "email" | "url">> & { kind?: "tel" | "email" | "url" }) {
  const text = useText();
  if (props.field.type === "text" && props.field.optionsFrom) {
    return <OptionsInput {...props} field={props.field} from={props.field.optionsFrom} />;
  }
  return (
    <input
      {...native(props)}
      className={props.isReadOnly ? "ff-input read" : "ff-input"}
      type={props.kind === "tel" ? "tel" : "text"}
      inputMode={props.kind}
      spellCheck={props.kind === undefined ? undefined : false}
      autoCapitalize={props.kind === undefined ? undefined : "none"}
      value={String(props.value ?? "")}
      onChange={(event) => props.onChange(event.target.value || null)}
      placeholder={text(props.field.placeholder)}
    />
  );
}
