import type { FieldOf } from "@/api/documents";
import type { InputProps } from "../field-type";
import { TextInput } from "../text/input";

export function UrlInput(props: InputProps<FieldOf<"url">>) {
  return <TextInput {...props} kind="url" />;
}
