import type { FieldOf } from "@/api/documents";
import type { DisplayProps } from "../field-type";
import { FileList } from "../files/file-list";
import { filesOf } from "../files/files-of";

export function ImageDisplay({ value, isCompact }: DisplayProps<FieldOf<"image">>) {
  return <FileList files={filesOf(value)} asPictures isCompact={isCompact} />;
}
