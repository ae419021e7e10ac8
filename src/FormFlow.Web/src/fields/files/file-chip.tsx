import { File, FileArchive, FileAudio, FileImage, FileSpreadsheet, FileText, FileVideo, type LucideIcon } from "lucide-react";
import { type FileReference, fileAddress } from "@/api/files";
import { useWorkspace } from "@/api/workspace";
import { useFormats } from "@/i18n";
import { sizeText } from "./files-of";
import "./files.css";

const icons: readonly (readonly [RegExp, LucideIcon])[] = [
  [/^image\//, FileImage],
  [/^video\//, FileVideo],
  [/^audio\//, FileAudio],
  [/spreadsheet|excel|csv/, FileSpreadsheet],
  [/zip|compressed|tar/, FileArchive],
  [/pdf|text|word|document/, FileText],
];

/** The icon of a kind of file. */
export function FileIcon({ type }: { type: string }) {
  const Icon = icons.find(([pattern]) => pattern.test(type))?.[1] ?? File;
  return <Icon aria-hidden="true" />;
}

/** A file by its name and size; opening it downloads it. */
export function FileChip({ file }: { file: FileReference }) {
  const ws = useWorkspace();
  const { language } = useFormats();
  return (
    <a
      className="ff-file"
      href={fileAddress(ws, file)}
      target="_blank"
      rel="noopener noreferrer"
      title={file.name}
      onClick={(event) => event.stopPropagation()}
    >
      <FileIcon type={file.type} />
      <span className="ff-ellipsis">{file.name}</span>
      <span className="ff-hint">{sizeText(file.bytes, language)}</span>
    </a>
  );
}
