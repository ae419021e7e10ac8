import type { Scope } from "./scope";

/** A piece of a formula as it is read: a name by what people call it, anything else as it is written. */
export type Piece = { readonly text: string; readonly isName: boolean };

const words = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|[\p{L}_$][\p{L}\p{N}_$]*(?:\.[\p{L}_$][\p{L}\p{N}_$]*)*/gu;

/** A formula with its names as people call them; texts in quotes stay. */
export function worded(formula: string, scope: Scope): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of formula.matchAll(words)) {
    const isCalled = formula.slice(match.index + match[0].length).startsWith("(");
    const label = isCalled ? undefined : scope.labelAt(match[0]);
    if (label === undefined) continue;
    if (match.index > done) pieces.push({ text: formula.slice(done, match.index), isName: false });
    pieces.push({ text: label, isName: true });
    done = match.index + match[0].length;
  }
  if (done < formula.length) pieces.push({ text: formula.slice(done), isName: false });
  return pieces;
}
