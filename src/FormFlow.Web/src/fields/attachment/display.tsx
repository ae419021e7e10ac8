import type { FieldOf } from "@/api/documents";
import type { DisplayProps } from "../field-type";
import { FileList } from "../files/file-list";
import { filesOf } from "../files/files-of";

export function AttachmentDisplay({ value, isCompact }: DisplayProps<FieldOf<"attachment">>) {
  return <FileList files={filesOf(value)} isCompact={isCompact} />;
}
