import type { components } from "./schema.gen";

/** A file that a record holds: its hash, name, media type and size. */
export type FileReference = components["schemas"]["FileReference"];

/** The address a file is downloaded from, or a picture shown from. */
export function fileAddress(ws: string, { file, name }: Pick<FileReference, "file" | "name">): string {
  return `/api/v1/workspaces/${encodeURIComponent(ws)}/files/${encodeURIComponent(file)}?name=${encodeURIComponent(name)}`;
}
