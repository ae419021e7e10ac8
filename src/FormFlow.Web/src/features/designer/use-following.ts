import { type RefObject, useEffect, useRef } from "react";
import type { FormDocument } from "@/api/documents";
import type { Target } from "./design";

type Options = {
  canvas: RefObject<HTMLElement | null>;
  /** What was picked first. */
  last: Target | undefined;
  document: FormDocument;
  /** Set by whoever wants the focus to go to what is picked, wherever it is now. */
  isFollowed: RefObject<boolean>;
};

/** What was placed or moved keeps the focus, and where something of the canvas went that had it, what is picked now takes it: one goes on by keyboard. */
export function useFollowing({ canvas, last, document: design, isFollowed }: Options): void {
  const wasInside = useRef(false);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      wasInside.current = canvas.current?.contains(target as Node) ?? false;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, [canvas]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what moves is drawn anew with the document.
  useEffect(() => {
    const isLost = wasInside.current && document.activeElement === document.body;
    if (!isFollowed.current && !isLost && !canvas.current?.contains(document.activeElement)) return;
    isFollowed.current = false;
    const goal = last === undefined ? null : canvas.current?.querySelector<HTMLElement>(`[data-pick="${last}"]`);
    const begin = isLost ? canvas.current?.querySelector<HTMLElement>('[data-pick][tabindex="0"]') : null;
    const next = goal ?? begin;
    // To focus what has the focus already would lay out the form once more.
    if (next !== document.activeElement) next?.focus();
  }, [last, design]);
}
