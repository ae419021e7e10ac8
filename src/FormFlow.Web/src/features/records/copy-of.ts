import type { FormDocument } from "@/api/documents";

/** Fields that a copy does not take over: what is computed, numbered, unique or moved by a workflow, and files and rows, which an address cannot hold. */
const left = new Set([
  "formula",
  "score",
  "band",
  "rollup",
  "linkedValue",
  "autoNumber",
  "stage",
  "button",
  "attachment",
  "image",
  "signature",
  "subform",
]);

/** What a new record begins with when it copies another, as the parameters of its page's address: texts as they are, everything else as JSON. */
export function copyOf(form: FormDocument, values: Readonly<{ [key: string]: unknown }>): URLSearchParams {
  const copied = new URLSearchParams();
  for (const field of form.fields) {
    const value = values[field.key];
    if (value == null || left.has(field.type) || field.unique || field.readOnly || field.hidden) continue;
    const plain = Array.isArray(value) ? value.map(idOf) : idOf(value);
    copied.set(field.key, typeof plain === "string" ? plain : JSON.stringify(plain));
  }
  return copied;
}

const idOf = (value: unknown) => (typeof value === "object" && value !== null && "id" in value ? (value as { id: unknown }).id : value);
