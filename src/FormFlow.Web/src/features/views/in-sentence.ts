/** A label as it stands inside a sentence: English writes it small there, unless it is an acronym. */
export function inSentence(label: string, language: string): string {
  const [first = "", second = ""] = label;
  const isWord = second === second.toLowerCase() && second !== second.toUpperCase();
  return language.startsWith("en") && isWord ? first.toLowerCase() + label.slice(1) : label;
}
