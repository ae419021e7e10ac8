import { optionLabel } from "../options";
import { allPaths, type CascadeOption, pathText } from "./paths";

/** A tree of options as lines, one path each. */
export function toLines(options: readonly CascadeOption[], language: string): string[] {
  return allPaths(options, true).map((path) => pathText(options, path, language));
}

/** A tree from lines such as `East / Shanghai`. Options that are there already keep their values and their words in other languages. */
export function fromLines(lines: readonly string[], known: readonly CascadeOption[], language: string): CascadeOption[] {
  const below = new Map<string, string[]>();
  for (const line of lines) {
    const [first = "", ...rest] = line.split(/\s*[/／>＞]\s*/).filter((part) => part !== "");
    if (first === "") continue;
    below.set(first, [...(below.get(first) ?? []), ...(rest.length === 0 ? [] : [rest.join(" / ")])]);
  }
  return [...below].map(([label, rest]) => {
    const { children: before, ...option } = known.find((candidate) => optionLabel(candidate, language) === label) ?? {
      value: label,
      children: [],
    };
    const children = fromLines(rest, before ?? [], language);
    return children.length === 0 ? option : { ...option, children };
  });
}
