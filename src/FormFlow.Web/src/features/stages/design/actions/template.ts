/**
 * A text that holds values of a record, such as `Call {account.name}`, with the names in its braces told otherwise. Doubled braces stand for
 * themselves and stay.
 */
export const withNames = (text: string, tell: (name: string) => string): string =>
  text.replace(/\{\{|\}\}|\{([^{}]*)\}/g, (all, name?: string) => (name === undefined ? all : `{${tell(name.trim())}}`));

/** The names in the braces of a text. */
export function namesIn(text: string): string[] {
  const names: string[] = [];
  withNames(text, (name) => {
    names.push(name);
    return name;
  });
  return names;
}

/** Something that can stand in a text's braces: as it is kept, and as people call it. */
export type TextName = { readonly path: string; readonly label: string };

/**
 * Translates a text between what is kept, with the paths of fields, and what people read, with their labels. A label that two fields share, or
 * that holds a brace, is not used for the later one: its path stands instead.
 */
export function translation(names: readonly TextName[]) {
  const pathOf = new Map<string, string>();
  for (const { path, label } of names) {
    if (!/[{}]/.test(label) && label === label.trim() && !pathOf.has(label)) pathOf.set(label, path);
  }
  const labelOf = new Map([...pathOf].map(([label, path]) => [path, label]));
  return {
    read: (text: string) => withNames(text, (path) => labelOf.get(path) ?? path),
    kept: (text: string) => withNames(text, (label) => pathOf.get(label) ?? label),
    /** What stands in the text for a field. */
    holding: (path: string) => `{${labelOf.get(path) ?? path}}`,
  };
}
