import type { FormDocument } from "@/api/documents";
import type { Target } from "./design";

/** A form being designed, and what is picked of it. */
export type Design = { readonly document: FormDocument; readonly picked: readonly Target[] };

/** A design with what can be undone and done again. */
export type History = {
  readonly past: readonly Design[];
  readonly now: Design;
  readonly future: readonly Design[];
  /** What the last edit was about: one of the same goes on with it, so that a word typed is undone at once. */
  readonly about: string | null;
};

export type Step =
  | { do: "edit"; edit: (document: FormDocument) => FormDocument; pick?: readonly Target[]; about?: string }
  | { do: "pick"; picked: readonly Target[] }
  /** Picks one thing; in addition to the others, or no more where it was. */
  | { do: "toggle"; target: Target; adds: boolean }
  | { do: "undo" | "redo" }
  /** What others changed meanwhile, taken into every state. */
  | { do: "merge"; into: (document: FormDocument) => FormDocument };

const most = 200;

export const begin = (document: FormDocument): History => ({ past: [], now: { document, picked: [] }, future: [], about: null });

/** The design after a step. */
export function take(history: History, step: Step): History {
  const { past, now, future } = history;
  switch (step.do) {
    case "edit": {
      const document = step.edit(now.document);
      if (document === now.document) return history;
      const next = { document, picked: step.pick ?? now.picked };
      const isSame = step.about !== undefined && step.about === history.about;
      return { past: isSame ? past : [...past, now].slice(-most), now: next, future: [], about: step.about ?? null };
    }
    case "pick":
      return { ...history, now: { ...now, picked: step.picked }, about: null };
    case "toggle": {
      const { target, adds } = step;
      const isPicked = now.picked.includes(target);
      const picked = !adds ? [target] : isPicked ? now.picked.filter((one) => one !== target) : [...now.picked, target];
      return take(history, { do: "pick", picked });
    }
    case "undo": {
      const before = past.at(-1);
      return before ? { past: past.slice(0, -1), now: before, future: [now, ...future], about: null } : history;
    }
    case "redo": {
      const [after, ...rest] = future;
      return after ? { past: [...past, now], now: after, future: rest, about: null } : history;
    }
    default: {
      const merged = (design: Design): Design => ({ ...design, document: step.into(design.document) });
      return { past: past.map(merged), now: merged(now), future: future.map(merged), about: null };
    }
  }
}
