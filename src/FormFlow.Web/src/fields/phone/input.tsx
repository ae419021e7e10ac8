import type { FieldOf } from "@/api/documents";
import type { InputProps } from "../field-type";
import { TextInput } from "../text/input";

export function PhoneInput(props: InputProps<FieldOf<"phone">>) {
  return <TextInput {...props} kind="tel" />;
}
