import type { FormDocument } from "@/api/documents";
import { edited, mapped, redone, begin as start, type History as Undoable, undone } from "@/lib/undo";
import type { Target } from "./design";

/** A form being designed, and what is picked of it. */
export type Design = { readonly document: FormDocument; readonly picked: readonly Target[] };

/** A design with what can be undone and done again. */
export type History = Undoable<Design>;

export type Step =
  | { do: "edit"; edit: (document: FormDocument) => FormDocument; pick?: readonly Target[]; about?: string }
  | { do: "pick"; picked: readonly Target[] }
  /** Picks one thing; in addition to the others, or no more where it was. */
  | { do: "toggle"; target: Target; adds: boolean }
  | { do: "undo" | "redo" }
  /** What others changed meanwhile, taken into every state. */
  | { do: "merge"; into: (document: FormDocument) => FormDocument };

export const begin = (document: FormDocument): History => start({ document, picked: [] });

/** The design after a step. */
export function take(history: History, step: Step): History {
  const { now } = history;
  switch (step.do) {
    case "edit": {
      const document = step.edit(now.document);
      return document === now.document ? history : edited(history, { document, picked: step.pick ?? now.picked }, step.about);
    }
    case "pick":
      return { ...history, now: { ...now, picked: step.picked }, about: null };
    case "toggle": {
      const { target, adds } = step;
      const isPicked = now.picked.includes(target);
      const picked = !adds ? [target] : isPicked ? now.picked.filter((one) => one !== target) : [...now.picked, target];
      return take(history, { do: "pick", picked });
    }
    case "undo":
      return undone(history);
    case "redo":
      return redone(history);
    default:
      return mapped(history, (design) => ({ ...design, document: step.into(design.document) }));
  }
}
