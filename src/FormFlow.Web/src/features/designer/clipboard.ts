import type { FieldDocument, FormDocument } from "@/api/documents";
import { asNew, columnsOf, findField, type Target } from "./design";

const mark = "formflow/fields";

/** Fields as a text for the clipboard, to be pasted into this or another form. */
export function toClipboard(document: FormDocument, targets: readonly Target[]): string | null {
  const fields = document.fields
    .flatMap((field) => [field, ...columnsOf(field)])
    .filter((field) => targets.includes(field.id ?? "") && findField(document, field.id!) !== undefined);
  return fields.length === 0 ? null : JSON.stringify({ type: mark, fields }, null, 2);
}

/** The fields of a text from the clipboard as new ones; none when it is something else. */
export function fromClipboard(text: string): FieldDocument[] {
  try {
    const read = JSON.parse(text) as { type?: unknown; fields?: unknown };
    if (read?.type !== mark || !Array.isArray(read.fields)) return [];
    return (read.fields as FieldDocument[]).filter((field) => typeof field?.key === "string" && typeof field.type === "string").map(asNew);
  } catch {
    return [];
  }
}
