import { isPicture } from "./files-of";

/** What a field takes: how large a file may be, of which kinds, and whether several. */
export type FileLimits = { maxBytes: number; types: readonly string[]; isMultiple: boolean };

/** Why a file is not taken; undefined when it is. A kind the browser does not know is left to the server. */
export function whyNot(file: Pick<File, "name" | "type" | "size">, limits: FileLimits): "tooLarge" | "wrongKind" | undefined {
  if (file.size > limits.maxBytes) return "tooLarge";
  const isTaken =
    limits.types.length === 0 ||
    limits.types.some((taken) => {
      if (taken.startsWith(".")) return file.name.toLowerCase().endsWith(taken.toLowerCase());
      if (file.type === "") return true;
      return taken.endsWith("/*") ? file.type.startsWith(taken.slice(0, -1)) : file.type === taken.toLowerCase();
    });
  return isTaken ? undefined : "wrongKind";
}

/** Kinds of files as people call them: `PNG, PDF, .docx`. */
export function kindsText(types: readonly string[]): string {
  return types.map((type) => (type.startsWith(".") || type.endsWith("/*") ? type : type.split("/")[1]!.toUpperCase())).join(", ");
}

/** Whether pictures are among what is taken, so that a camera is of use. */
export function takesPictures({ types }: FileLimits): boolean {
  return types.length === 0 || types.some((type) => type === "image/*" || isPicture({ type }));
}
