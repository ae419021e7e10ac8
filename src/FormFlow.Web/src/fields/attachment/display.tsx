import type { FieldOf } from "@/api/documents";
import type { DisplayProps } from "../field-type";
import { FileChip } from "../files/file-chip";
import { filesOf } from "../files/files-of";

export function AttachmentDisplay({ value, isCompact }: DisplayProps<FieldOf<"attachment">>) {
  return (
    <span className={`ff-values ${isCompact ? "compact" : ""}`}>
      {filesOf(value).map((file) => (
        <FileChip key={file.file} file={file} />
      ))}
    </span>
  );
}
