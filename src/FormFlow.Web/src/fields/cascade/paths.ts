import type { FieldOf } from "@/api/documents";
import { namesOf, optionLabel } from "../options";

export type CascadeOption = FieldOf<"cascade">["options"][number];

/** The options along a path, as far as they are still there. */
export function follow(options: readonly CascadeOption[], path: readonly string[]): CascadeOption[] {
  const found: CascadeOption[] = [];
  let level: readonly CascadeOption[] | undefined = options;
  for (const value of path) {
    const option: CascadeOption | undefined = level?.find((candidate) => candidate.value === value);
    if (option === undefined) break;
    found.push(option);
    level = option.children;
  }
  return found;
}

/** A path in words: `East / Shanghai`. */
export function pathText(options: readonly CascadeOption[], path: readonly string[], language: string): string {
  const known = follow(options, path);
  return path.map((value, level) => (known[level] === undefined ? value : optionLabel(known[level], language))).join(" / ");
}

/** All paths that can be chosen, from the first level down. */
export function allPaths(options: readonly CascadeOption[], leafOnly: boolean, before: readonly string[] = []): string[][] {
  return options.flatMap((option) => {
    const path = [...before, option.value];
    const below = allPaths(option.children ?? [], leafOnly, path);
    return leafOnly && below.length > 0 ? below : [path, ...below];
  });
}

/** Reads a path of values or labels parted by `/` or `>`. Names may hold these marks, so they are matched whole. */
export function readPath(options: readonly CascadeOption[] | undefined, text: string): string[] | undefined {
  const plain = text.trim();
  for (const option of options ?? []) {
    for (const name of namesOf(option)) {
      if (name === "" || !plain.toLowerCase().startsWith(name.toLowerCase())) continue;
      const rest = plain.slice(name.length);
      if (rest === "") return [option.value];
      const below = /^[\s/>／＞]/.test(rest) ? readPath(option.children, rest.replace(/^[\s/>／＞]+/, "")) : undefined;
      if (below !== undefined) return [option.value, ...below];
    }
  }
  return undefined;
}
