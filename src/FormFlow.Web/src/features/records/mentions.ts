type Person = { id: string; name: string };

/** The start of a name being typed after an @ at the cursor; null when none is. */
export function mentionAt(text: string, cursor: number): { start: number; query: string } | null {
  const match = /(?:^|[^\p{L}\p{N}_])@([\p{L}\p{N}_.·-]{0,30})$/u.exec(text.slice(0, cursor));
  return match ? { start: cursor - (match[1] ?? "").length - 1, query: match[1] ?? "" } : null;
}

/** The people whose name holds what was typed, those that begin with it first. */
export function peopleFor(query: string, people: readonly Person[], most = 6): Person[] {
  const wanted = query.toLocaleLowerCase();
  const rank = ({ name }: Person) => (name.toLocaleLowerCase().startsWith(wanted) ? 0 : 1);
  return people
    .filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, most);
}

/** What is typed with names becomes what is sent with ids: `@Ann` of someone chosen becomes `@[id]`. */
export function withIds(text: string, chosen: readonly Person[]): string {
  const longestFirst = [...chosen].sort((a, b) => b.name.length - a.name.length);
  return longestFirst.reduce((sent, { id, name }) => sent.replaceAll(`@${name}`, `@[${id}]`), text);
}

/** What was sent with ids becomes what can be edited with names. */
export function withNames(text: string, people: readonly Person[]): string {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return text.replace(/@\[([^\]\s]+)\]/g, (whole, id: string) => (names.has(id) ? `@${names.get(id)}` : whole));
}
