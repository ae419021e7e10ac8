/** A list of tags with some added and some taken away, each once; undefined when it stays as it is. */
export function retagged(value: unknown, added: readonly string[], removed: readonly string[]): string[] | null | undefined {
  const before = Array.isArray(value) ? (value as string[]) : [];
  const after = [...new Set([...before, ...added])].filter((tag) => !removed.includes(tag));
  if (after.length === before.length && after.every((tag, i) => tag === before[i])) return undefined;
  return after.length > 0 ? after : null;
}
