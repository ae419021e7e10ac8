import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { WorkflowDocument } from "@/api/documents";
import { ApiProblem } from "@/api/problem";
import { type Draft, draftQuery, saveDraft } from "./api";

/** How far the draft on the server follows what is designed. */
export type Saving =
  | { readonly state: "saved" | "waiting" }
  /** Somebody else saved another one meanwhile; nothing is saved before it is said whose holds. */
  | { readonly state: "clash"; readonly theirs: Draft }
  | { readonly state: "failed"; readonly error: unknown };

const pause = 600;

/** Saves the draft of a workflow while one designs, a moment after each change. */
export function useWorkflowDraft(ws: string, key: string, start: Draft, document: WorkflowDocument) {
  const client = useQueryClient();
  const [saving, setSaving] = useState<Saving>({ state: "saved" });
  const [version, setVersion] = useState(start.version);
  const known = useRef({ sent: document, version: start.version });
  const latest = useRef(document);
  latest.current = document;
  const running = useRef<Promise<void> | null>(null);

  const save = useCallback(async (): Promise<void> => {
    while (latest.current !== known.current.sent) {
      const sent = latest.current;
      try {
        const answered = await saveDraft(ws, key, sent, known.current.version);
        known.current = { sent, version: answered.version };
        setVersion(answered.version);
      } catch (error) {
        const isClash = error instanceof ApiProblem && error.status === 412;
        setSaving(
          isClash
            ? { state: "clash", theirs: await client.fetchQuery({ ...draftQuery(ws, key), staleTime: 0 }) }
            : { state: "failed", error },
        );
        return;
      }
    }
    setSaving({ state: "saved" });
  }, [ws, key, client]);

  /** Saves now, and tells whether all is saved. */
  const flush = useCallback(async (): Promise<boolean> => {
    running.current ??= save().finally(() => {
      running.current = null;
    });
    await running.current;
    return latest.current === known.current.sent;
  }, [save]);

  const isClash = saving.state === "clash";
  useEffect(() => {
    if (document === known.current.sent || isClash) return;
    setSaving({ state: "waiting" });
    const timer = setTimeout(() => void flush(), pause);
    return () => clearTimeout(timer);
  }, [document, flush, isClash]);

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

  /** Goes on over what others saved: theirs is shown, or mine is saved over it. */
  const resolve = useCallback(
    (theirs: Draft, isMine: boolean) => {
      known.current = { sent: isMine ? known.current.sent : theirs.document, version: theirs.version };
      setVersion(theirs.version);
      setSaving({ state: "saved" });
      if (isMine) void flush();
    },
    [flush],
  );

  return { saving, version, flush, resolve };
}
