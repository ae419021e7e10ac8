/** A label as it stands inside a sentence, as the words ask for with `{{form, inSentence}}`: English writes it small there, unless it is an acronym. */
export function inSentence(label: string, language: string | undefined): string {
  const [first = "", second = ""] = label;
  const isWord = second === second.toLowerCase() && second !== second.toUpperCase();
  return language?.startsWith("en") && isWord ? first.toLowerCase() + label.slice(1) : label;
}
