import type { FileReference } from "@/api/files";

/** The files of a value, whether it holds one or several. */
export function filesOf(value: unknown): FileReference[] {
  return (Array.isArray(value) ? value : [value]).filter(
    (entry): entry is FileReference => typeof entry === "object" && entry !== null && "file" in entry && "name" in entry,
  );
}

const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** A size that people can compare: `412 kB`, `1.3 MB`. */
export function sizeText(bytes: number, language: string): string {
  if (bytes < 1024) return `${bytes} B`;
  const step = Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  const size = bytes / 1024 ** step;
  const format = { style: "unit", unit: units[step], unitDisplay: "short", maximumFractionDigits: size < 10 ? 1 : 0 } as const;
  return new Intl.NumberFormat(language, format).format(size);
}

/** Whether a browser can show a file as a picture. */
export function isPicture({ type }: Pick<FileReference, "type">): boolean {
  return /^image\/(png|jpeg|gif|webp|avif|bmp)$/.test(type);
}

/** Whether this browser can show a file as a document, with a viewer of its own. */
export function isDocument({ type }: Pick<FileReference, "type">): boolean {
  return type === "application/pdf" && navigator.pdfViewerEnabled;
}
