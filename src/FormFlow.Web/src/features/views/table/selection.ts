import { useCallback, useMemo, useState } from "react";

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
