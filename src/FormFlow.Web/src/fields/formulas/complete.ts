import { type LibraryFunction, signatureOf } from "./functions";
import type { Scope } from "./scope";

/** Something that can be written where the cursor stands. */
export type Offer = {
  /** What is written. */
  insert: string;
  /** What it is called in the list. */
  label: string;
  /** What stands beside that: the key of a field, what a function takes. */
  detail: string;
  function?: LibraryFunction;
  hasMore?: boolean;
};

/** The word before the cursor and what stands before its last dot: of `SUM(items.am` it is `items` and `am`. */
export function wordBefore(text: string): { path: string; typed: string } | null {
  const word = /(?:[\p{L}_$][\p{L}\p{N}_$]*\.)*(?:[\p{L}_$][\p{L}\p{N}_$]*)?$/u.exec(text)?.[0] ?? "";
  const before = text.at(-word.length - 1);
  // A number, a text that is still open, or a method behind a call begins no name.
  if (inText(text) || (word !== "" && before !== undefined && /[\d."'`]/u.test(before) && !word.includes("."))) return null;
  const dot = word.lastIndexOf(".");
  return { path: dot < 0 ? "" : word.slice(0, dot), typed: word.slice(dot + 1) };
}

function inText(text: string): boolean {
  let open = "";
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (open === "") open = /["'`]/.test(sign) ? sign : "";
    else if (sign === "\\") at++;
    else if (sign === open) open = "";
  }
  return open !== "";
}

/** What fits what was typed, by key, by label or by a function's name: what begins so comes before what holds it somewhere, fields before functions, short names first. */
export function offersFor(word: { path: string; typed: string }, scope: Scope, functions: readonly LibraryFunction[]): Offer[] {
  const typed = word.typed.toLowerCase();
  const names = scope.behind(word.path).map<Offer & { words: string[] }>(({ key, label, hasMore }) => ({
    insert: key,
    label,
    detail: label === key ? "" : key,
    hasMore,
    words: [label, key],
  }));
  const called = functions
    .filter(({ category }) => (word.path === "" ? category !== "method" : category === "method" && names.length === 0))
    .map<Offer & { words: string[] }>((one) => ({
      insert: one.name,
      label: one.name,
      detail: signatureOf(one).slice(one.category === "method" ? 0 : one.name.length),
      function: one,
      words: [one.name],
    }));
  const ranked = [...names, ...called].flatMap(({ words, ...offer }) => {
    const places = words.map((one) => one.toLowerCase().indexOf(typed)).filter((place) => place >= 0);
    return places.length === 0 ? [] : [{ offer, rank: Math.min(...places) === 0 ? 0 : 1 }];
  });
  const length = (offer: Offer) => (offer.function === undefined ? 0 : offer.insert.length);
  return ranked.toSorted((one, other) => one.rank - other.rank || length(one.offer) - length(other.offer)).map(({ offer }) => offer);
}
