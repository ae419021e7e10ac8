import type { FieldOf } from "@/api/documents";
import type { InputProps } from "../field-type";
import { TextInput } from "../text/input";

export function EmailInput(props: InputProps<FieldOf<"email">>) {
  return <TextInput {...props} kind="email" />;
}
