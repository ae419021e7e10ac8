import { useCallback, useRef, useState } from "react";
import { ApiProblem } from "@/api/problem";
import { useWords } from "@/i18n";
import { useFault } from "@/ui/states";
import { say } from "@/ui/toast";
import { each } from "../api/changes";

export type BulkFailure = { id: string; title: string; text: string };
export type BulkState = { title: string; done: number; count: number; failures: readonly BulkFailure[]; isDone: boolean };

type Work = {
  title: string;
  ids: (signal: AbortSignal) => Promise<readonly string[]>;
  /** Does it, and tells of each record that it is done or why not. */
  work: (ids: readonly string[], tell: (id: string, error?: unknown) => void, signal: AbortSignal) => Promise<void>;
  /** Told which went well; says it, with how to take it back. */
  done: (ids: readonly string[]) => { text: string; undo?: () => void };
  titleOf?: (id: string) => string;
};

/** Work done with one record after the other, a few at a time. */
export function oneByOne(work: (id: string) => Promise<void>): Work["work"] {
  return (ids, tell, signal) =>
    each(
      ids,
      async (id) => {
        try {
          await work(id);
          tell(id);
        } catch (error) {
          tell(id, error);
        }
      },
      signal,
    );
}

/** Does something with many records: tells how far it is, can be stopped, lists what was refused. */
export function useBulk() {
  const fault = useFault();
  const words = useWords("views");
  const [state, set] = useState<BulkState | null>(null);
  const stop = useRef<AbortController>(null);
  const run = useCallback(
    async ({ title, ids, work, done, titleOf }: Work) => {
      const control = new AbortController();
      stop.current = control;
      const failures: BulkFailure[] = [];
      const well: string[] = [];
      set({ title, done: 0, count: 0, failures, isDone: false });
      try {
        const all = await ids(control.signal);
        await work(
          all,
          (id, error) => {
            if (error === undefined) well.push(id);
            else {
              const details = error instanceof ApiProblem ? error.errors.map((one) => one.detail).join(" ") : "";
              failures.push({ id, title: titleOf?.(id) ?? id, text: details || (error instanceof Refusal ? error.message : fault(error)) });
            }
            set({ title, done: well.length + failures.length, count: all.length, failures: [...failures], isDone: false });
          },
          control.signal,
        );
      } catch (error) {
        if (!control.signal.aborted) failures.push({ id: "", title: "", text: fault(error) });
      }
      const said = done(well);
      if (well.length > 0) say(said.text, said.undo && { label: words("undo"), do: said.undo });
      set(
        failures.length > 0
          ? { title, done: well.length + failures.length, count: well.length + failures.length, failures, isDone: true }
          : null,
      );
    },
    [fault, words],
  );
  return { state, run, cancel: () => stop.current?.abort(), close: () => set(null) };
}

/** Why one of many was not done, in words. */
export class Refusal extends Error {}
