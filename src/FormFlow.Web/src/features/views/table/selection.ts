import { useCallback, useMemo, useState } from "react";
import type { Condition } from "@/api/documents";
import { allOf } from "../api/records";

/** Which records are chosen: some by id, or all that the view finds except some. */
export type Selection = {
  isAll: boolean;
  /** The chosen ones, or the exceptions when all are chosen. */
  ids: ReadonlySet<string>;
  has: (id: string) => boolean;
  count: (total: number) => number;
  set: (ids: readonly string[], isChosen: boolean) => void;
  all: () => void;
  clear: () => void;
};

const none: ReadonlySet<string> = new Set();

export function useSelection(): Selection {
  const [{ isAll, ids }, keep] = useState({ isAll: false, ids: none });
  const has = useCallback((id: string) => ids.has(id) !== isAll, [ids, isAll]);
  const set = useCallback(
    (changed: readonly string[], isChosen: boolean) =>
      keep((before) => {
        const next = new Set(before.ids);
        for (const id of changed) {
          if (isChosen !== before.isAll) next.add(id);
          else next.delete(id);
        }
        return { ...before, ids: next };
      }),
    [],
  );
  const all = useCallback(() => keep({ isAll: true, ids: none }), []);
  const clear = useCallback(() => keep({ isAll: false, ids: none }), []);
  const count = useCallback((total: number) => (isAll ? Math.max(0, total - ids.size) : ids.size), [isAll, ids]);
  return useMemo(() => ({ isAll, ids, has, set, all, clear, count }), [isAll, ids, has, set, all, clear, count]);
}

/** The most values of one comparison. */
const mostValues = 1000;

/** The chosen records as a condition: beside that of the view when all are chosen, else by itself. */
export function chosenCondition({ isAll, ids }: Pick<Selection, "isAll" | "ids">, view: Condition | undefined): Condition | undefined {
  const all = [...ids];
  const op = isAll ? "notIn" : "in";
  const parts = Array.from({ length: Math.ceil(all.length / mostValues) }, (_, part): Condition => {
    return { field: "id", op, value: all.slice(part * mostValues, (part + 1) * mostValues) };
  });
  return isAll ? allOf(view, ...parts) : parts.length === 1 ? parts[0] : { any: parts };
}
