/** Lists of texts in one cell of a spreadsheet, as imports and exports write them: parted by semicolons, entries that hold one in quotation marks. */
export function joinList(entries: readonly string[]): string {
  return entries.map((entry) => (/^"|[;；\r\n]/.test(entry) ? `"${entry.replaceAll('"', '""')}"` : entry)).join("; ");
}

/** Reads what {@link joinList} wrote; blank entries are left out. Where no entry may hold a comma, commas may part them too. */
export function splitList(text: string, withCommas = false): string[] {
  const pattern = withCommas
    ? /\s*"((?:[^"]|"")*)"\s*(?:[;；,，、\r\n]|$)|([^;；,，、\r\n]+)/g
    : /\s*"((?:[^"]|"")*)"\s*(?:[;；\r\n]|$)|([^;；\r\n]+)/g;
  return [...text.matchAll(pattern)]
    .map((match) => (match[1]?.replaceAll('""', '"') ?? match[2] ?? "").trim())
    .filter((entry) => entry !== "");
}

/** The texts of a value that is a list; none when it is something else. */
export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : value == null ? [] : [String(value)];
}
