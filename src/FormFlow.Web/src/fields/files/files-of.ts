import type { FileReference } from "@/api/files";

/** The files of a value, whether it holds one or several. */
export function filesOf(value: unknown): FileReference[] {
  return (Array.isArray(value) ? value : [value]).filter(
    (entry): entry is FileReference => typeof entry === "object" && entry !== null && "file" in entry && "name" in entry,
  );
}

/** A size that people can compare: `412 kB`, `1.3 MB`. */
export function sizeText(bytes: number, language: string): string {
  const [size, unit] =
    bytes < 1000
      ? [bytes, "byte"]
      : bytes < 1e6
        ? [bytes / 1e3, "kilobyte"]
        : bytes < 1e9
          ? [bytes / 1e6, "megabyte"]
          : [bytes / 1e9, "gigabyte"];
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: unit as string,
    unitDisplay: "short",
    maximumFractionDigits: Number(size) < 10 ? 1 : 0,
  }).format(Number(size));
}

/** Whether a browser can show a file as a picture. */
export function isPicture({ type }: Pick<FileReference, "type">): boolean {
  return /^image\/(png|jpeg|gif|webp|avif|bmp)$/.test(type);
}
