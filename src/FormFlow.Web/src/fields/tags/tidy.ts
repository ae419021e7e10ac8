import type { FieldOf } from "@/api/documents";

/** Tags as the server keeps them: trimmed, each once whatever its case, written as suggested; null when there are none. */
export function tidy(tags: readonly string[], field: FieldOf<"tags">): string[] | null {
  const seen = new Map<string, string>();
  for (const tag of tags.map((text) => text.trim()).filter((text) => text !== "")) {
    const key = tag.toLowerCase();
    if (!seen.has(key)) seen.set(key, field.suggestions?.find((suggestion) => suggestion.toLowerCase() === key) ?? tag);
  }
  return seen.size === 0 ? null : [...seen.values()];
}
