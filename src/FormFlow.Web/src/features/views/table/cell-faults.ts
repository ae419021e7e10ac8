import { useCallback, useState } from "react";
import { ApiProblem, fieldErrors } from "@/api/problem";
import { useWords } from "@/i18n";
import { useFault } from "@/ui/states";
import { say } from "@/ui/toast";
import { usePatch } from "../api/changes";
import type { Item } from "../api/records";

/** A change of a cell that was refused: what was typed, and why not. */
export type CellFault = { value: unknown; text: string };

/** Saves single cells. What is refused stays in its cell with the reason, so that nothing typed is lost. */
export function useCellSaving(ws: string, form: string) {
  const words = useWords("views");
  const fault = useFault();
  const patch = usePatch(ws, form);
  const [faults, setFaults] = useState<ReadonlyMap<string, CellFault>>(new Map());
  const save = useCallback(
    async (item: Item, path: string, value: unknown) => {
      const key = `${item.id} ${path}`;
      const without = (before: ReadonlyMap<string, CellFault>) => new Map([...before].filter(([one]) => one !== key));
      setFaults(without);
      try {
        await patch(item, { [path]: value });
      } catch (error) {
        const isStale = error instanceof ApiProblem && error.status === 412;
        const own =
          error instanceof ApiProblem
            ? fieldErrors(error)
                .get(path)
                ?.map((one) => one.detail)
                .join(" ")
            : undefined;
        const other = error instanceof ApiProblem ? error.errors.map((one) => one.detail).join(" ") : "";
        const text = isStale ? words("table.stale") : (own ?? (other || fault(error)));
        setFaults((before) => new Map(before).set(key, { value, text }));
        say(text);
      }
    },
    [patch, words, fault],
  );
  return { faults, save };
}
