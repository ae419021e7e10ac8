import { useCallback, useEffect, useRef, useState } from "react";
import { ApiProblem } from "@/api/problem";
import { same } from "@/lib/same";

/** A document's draft as the server has it, and the version that the next save is to name. */
export type Draft<D> = { readonly document: D; readonly version: number };

/** How far the draft on the server follows what is designed. */
export type Saving<D> =
  | { readonly state: "saved" }
  | { readonly state: "waiting" | "saving" }
  /** The server cannot read it as it is: what is wrong is shown, and it goes on once that is mended. */
  | { readonly state: "refused"; readonly problem: ApiProblem; readonly document: D }
  | { readonly state: "failed"; readonly error: unknown };

const pause = 600;

type Options<D> = {
  start: Draft<D>;
  document: D;
  /** Saves over the version that was read; a problem with status 412 when somebody else saved meanwhile. */
  save: (document: D, version: number) => Promise<Draft<D>>;
  /** What the server has now, and what both together make: of mine as it stands when it is asked, and of what the server answered last. */
  bringTogether: (base: D, mine: () => D) => Promise<{ theirs: Draft<D>; made: D }>;
};

/** Saves the draft of a document while one designs, a moment after each change. Nothing is ever overwritten unseen. */
export function useDraftSaving<D>(options: Options<D>) {
  const { start, document } = options;
  const [saving, setSaving] = useState<Saving<D>>({ state: "saved" });
  /** What the server has, as it stands here and as it answered, and what was last tried. */
  const known = useRef({ sent: document, answered: start.document, version: start.version });
  const latest = useRef(document);
  latest.current = document;
  const running = useRef<Promise<void> | null>(null);
  const calls = useRef(options);
  calls.current = options;
  const [saved, setSaved] = useState(start.version);

  const save = useCallback(async (): Promise<void> => {
    while (latest.current !== known.current.sent) {
      const sent = latest.current;
      setSaving({ state: "saving" });
      try {
        const { document: answered, version } = await calls.current.save(sent, known.current.version);
        known.current = { sent, answered, version };
        setSaved(version);
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 412) {
          const { theirs, made } = await calls.current.bringTogether(known.current.answered, () => latest.current);
          latest.current = made;
          known.current = {
            sent: same(made, theirs.document) ? made : known.current.sent,
            answered: theirs.document,
            version: theirs.version,
          };
          setSaved(theirs.version);
          continue;
        }
        if (error instanceof ApiProblem && error.status === 422) setSaving({ state: "refused", problem: error, document: sent });
        else setSaving({ state: "failed", error });
        return;
      }
    }
    setSaving({ state: "saved" });
  }, []);

  /** Saves now and tells whether all is saved. */
  const flush = useCallback(async (): Promise<boolean> => {
    running.current ??= save().finally(() => {
      running.current = null;
    });
    await running.current;
    return latest.current === known.current.sent;
  }, [save]);

  useEffect(() => {
    if (document === known.current.sent) return;
    setSaving((before) => (before.state === "saving" || before.state === "waiting" ? before : { state: "waiting" }));
    const timer = setTimeout(() => void flush(), pause);
    return () => clearTimeout(timer);
  }, [document, flush]);

  // A connection that was lost comes back.
  const isFailed = saving.state === "failed";
  useEffect(() => {
    if (!isFailed) return;
    const again = () => void flush();
    const timer = setInterval(again, 10_000);
    window.addEventListener("online", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, [isFailed, flush]);

  useEffect(() => {
    const isOpen = () => latest.current !== known.current.sent;
    const warn = (event: BeforeUnloadEvent) => {
      if (isOpen()) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("beforeunload", warn);
      if (isOpen()) void flush();
    };
  }, [flush]);

  /** The draft was published, thrown away or replaced by others: goes on from what the server has. */
  const restart = useCallback((draft: Draft<D>, at: D) => {
    known.current = { sent: at, answered: draft.document, version: draft.version };
    latest.current = at;
    setSaved(draft.version);
    setSaving({ state: "saved" });
  }, []);

  return { saving, version: saved, savedDocument: known.current.sent, flush, restart };
}
