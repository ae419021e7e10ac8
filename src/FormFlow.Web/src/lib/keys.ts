/** A key made of a name: its Latin letters, or a word where it has none; another than those taken. */
export function keyFor(name: string, otherwise: string, taken: ReadonlySet<string>): string {
  const isLatin = /^[\p{ASCII}]*$/u.test(name);
  const slug = isLatin ? name.replace(/[^A-Za-z0-9]+([A-Za-z0-9]?)/g, (_, next: string) => next.toUpperCase()).replace(/^[0-9]+/, "") : "";
  const key = slug === "" ? otherwise : slug[0]!.toLowerCase() + slug.slice(1, 40);
  let numbered = key;
  for (let number = 2; taken.has(numbered.toLowerCase()); number++) numbered = `${key}${number}`;
  return numbered;
}
