import type { FieldOf } from "@/api/documents";
import type { DisplayProps } from "../field-type";
import { filesOf } from "../files/files-of";
import { Thumbnail } from "../files/thumbnail";

export function ImageDisplay({ value, isCompact }: DisplayProps<FieldOf<"image">>) {
  return (
    <span className={`ff-values ${isCompact ? "compact" : ""}`}>
      {filesOf(value).map((file) => (
        <Thumbnail key={file.file} file={file} size={isCompact ? "small" : "medium"} />
      ))}
    </span>
  );
}
