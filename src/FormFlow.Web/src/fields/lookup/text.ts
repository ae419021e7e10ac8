/** A title as text: of a reference its own title. */
export function fieldText(value: unknown): string {
  if (typeof value === "object" && value !== null && "title" in value) return String(value.title ?? "");
  return value == null ? "" : String(value);
}
