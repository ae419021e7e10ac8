import type { FieldOf } from "@/api/documents";
import type { InputProps } from "../field-type";
import { FilesInput } from "../files/files-input";

const largest = 100 * 1024 * 1024;
const pictures = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "image/bmp"];

export function ImageInput(props: InputProps<FieldOf<"image">>) {
  const { maxBytes = largest, types = pictures, multiple = true } = props.field;
  return (
    <FilesInput {...props} asPictures limits={{ maxBytes, types: types.includes("image/*") ? pictures : types, isMultiple: multiple }} />
  );
}
