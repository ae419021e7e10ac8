/** Something being edited, with what can be undone and done again. */
export type History<T> = {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
  /** What the last edit was about: one of the same goes on with it, so that a word typed is undone at once. */
  readonly about: string | null;
};

const most = 200;

export const begin = <T>(now: T): History<T> => ({ past: [], now, future: [], about: null });

/** The history after an edit; the same when nothing changed. */
export function edited<T>(history: History<T>, now: T, about: string | null = null): History<T> {
  if (now === history.now) return history;
  const goesOn = about !== null && about === history.about;
  return { past: goesOn ? history.past : [...history.past, history.now].slice(-most), now, future: [], about };
}

export function undone<T>(history: History<T>): History<T> {
  const before = history.past.at(-1);
  return before === undefined
    ? history
    : { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future], about: null };
}

export function redone<T>(history: History<T>): History<T> {
  const [after, ...rest] = history.future;
  return after === undefined ? history : { past: [...history.past, history.now], now: after, future: rest, about: null };
}

/** The history with every state of it changed alike: what others did meanwhile is not undone with one's own steps. */
export const mapped = <T>({ past, now, future }: History<T>, change: (state: T) => T): History<T> => ({
  past: past.map(change),
  now: change(now),
  future: future.map(change),
  about: null,
});
