import type { FieldOf } from "@/api/documents";
import type { InputProps } from "../field-type";
import { FilesInput } from "../files/files-input";

const largest = 100 * 1024 * 1024;

export function AttachmentInput(props: InputProps<FieldOf<"attachment">>) {
  const { maxBytes = largest, types = [], multiple = true } = props.field;
  return <FilesInput {...props} limits={{ maxBytes, types, isMultiple: multiple }} />;
}
