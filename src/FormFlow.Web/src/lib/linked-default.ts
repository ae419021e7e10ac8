/** A default that is copied from the record a lookup points at, whenever that is chosen. */
export type LinkedDefault = { readonly via: string; readonly field: string };

/** What is copied into a field when a record is chosen; undefined when its default is another or there is none. */
export function linkedDefaultOf(field: { readonly default?: unknown }): LinkedDefault | undefined {
  const value = field.default;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const { via, field: source, ...rest } = value as Record<string, unknown>;
  return typeof via === "string" && typeof source === "string" && Object.keys(rest).length === 0 ? { via, field: source } : undefined;
}
