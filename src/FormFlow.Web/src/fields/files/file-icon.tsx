import { File, FileArchive, FileAudio, FileImage, FileSpreadsheet, FileText, FileVideo, type LucideIcon } from "lucide-react";

const icons: readonly (readonly [RegExp, LucideIcon])[] = [
  [/^image\//, FileImage],
  [/^video\//, FileVideo],
  [/^audio\//, FileAudio],
  [/spreadsheet|excel|csv/, FileSpreadsheet],
  [/zip|compressed|tar/, FileArchive],
  [/pdf|text|word|document/, FileText],
];

/** The icon of a kind of file, by its media type. */
export function FileIcon({ type }: { type: string }) {
  const Icon = icons.find(([pattern]) => pattern.test(type))?.[1] ?? File;
  return <Icon aria-hidden="true" />;
}
