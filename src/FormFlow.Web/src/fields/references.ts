/** Something a value points at: a person, a department, a record. */
export type Reference = { id: string; title: string };

/** The things a value points at, whether it holds one or several; an id alone is its own title. */
export function referencesOf(value: unknown): Reference[] {
  return (Array.isArray(value) ? value : [value]).flatMap((entry: unknown) => {
    if (typeof entry === "string" && entry !== "") return [{ id: entry, title: entry }];
    if (typeof entry !== "object" || entry === null || !("id" in entry)) return [];
    const { id, title } = entry as { id: unknown; title?: unknown };
    return [{ id: String(id), title: String(title ?? id) }];
  });
}
