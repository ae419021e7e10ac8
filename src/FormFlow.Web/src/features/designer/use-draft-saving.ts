import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { FormDocument } from "@/api/documents";
import { ApiProblem } from "@/api/problem";
import { type Draft, draftQuery, saveDraft } from "./api/drafts";
import { type Clash, merge, same } from "./merge";

/** How far the draft on the server follows what is designed. */
export type Saving =
  | { readonly state: "saved" }
  | { readonly state: "waiting" | "saving" }
  /** The server cannot read it as it is: what is wrong is shown, and it goes on once that is mended. */
  | { readonly state: "refused"; readonly problem: ApiProblem; readonly document: FormDocument }
  | { readonly state: "failed"; readonly error: unknown };

const pause = 600;

type Options = {
  ws: string;
  form: string;
  start: Draft;
  document: FormDocument;
  /** Takes what others changed into every state of the design. */
  onMerge: (into: (document: FormDocument) => FormDocument) => void;
  /** Asks, place by place, whose change holds where both changed the same; resolves with the ids of those that are theirs. */
  onClash: (clashes: readonly Clash[]) => Promise<ReadonlySet<string>>;
  onMerged: () => void;
};

/** Saves the draft while one designs, a moment after each change; what others saved meanwhile is taken in. Nothing is ever overwritten unseen. */
export function useDraftSaving({ ws, form, start, document, onMerge, onClash, onMerged }: Options) {
  const client = useQueryClient();
  const [saving, setSaving] = useState<Saving>({ state: "saved" });
  /** What the server has, as it stands here and as it answered, and what was last tried. */
  const known = useRef({ sent: document, answered: start.document, version: start.version });
  const latest = useRef(document);
  latest.current = document;
  const running = useRef<Promise<void> | null>(null);
  const calls = useRef({ onMerge, onClash, onMerged });
  calls.current = { onMerge, onClash, onMerged };
  const [saved, setSaved] = useState(start.version);

  const save = useCallback(async (): Promise<void> => {
    while (latest.current !== known.current.sent) {
      const sent = latest.current;
      setSaving({ state: "saving" });
      try {
        const { document: answered, version } = await saveDraft(ws, form, sent, known.current.version);
        known.current = { sent, answered, version };
        setSaved(version);
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 412) {
          const theirs = await client.fetchQuery({ ...draftQuery(ws, form), staleTime: 0 });
          const base = known.current.answered;
          const { clashes } = merge(base, latest.current, theirs.document);
          const chosen = clashes.length > 0 ? await calls.current.onClash(clashes) : new Set<string>();
          known.current = { sent: known.current.sent, answered: theirs.document, version: theirs.version };
          const into = (mine: FormDocument) => merge(base, mine, theirs.document, (id) => chosen.has(id)).document;
          calls.current.onMerge(into);
          latest.current = into(latest.current);
          if (same(latest.current, theirs.document)) known.current = { ...known.current, sent: latest.current };
          if (clashes.length === 0) calls.current.onMerged();
          continue;
        }
        if (error instanceof ApiProblem && error.status === 422) setSaving({ state: "refused", problem: error, document: sent });
        else setSaving({ state: "failed", error });
        return;
      }
    }
    setSaving({ state: "saved" });
  }, [ws, form, client]);

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
  const restart = useCallback((draft: Draft, at: FormDocument) => {
    known.current = { sent: at, answered: draft.document, version: draft.version };
    latest.current = at;
    setSaved(draft.version);
    setSaving({ state: "saved" });
  }, []);

  return { saving, version: saved, savedDocument: known.current.sent, flush, restart };
}
