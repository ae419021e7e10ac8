import { useCallback, useEffect, useRef } from "react";

/** Does something a little later, once for all the times it was asked for meanwhile. */
export function useSoon(act: () => void, ms: number): () => void {
  const latest = useRef(act);
  const timer = useRef<number>(undefined);
  useEffect(() => {
    latest.current = act;
  }, [act]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return useCallback(() => {
    timer.current ??= window.setTimeout(() => {
      timer.current = undefined;
      latest.current();
    }, ms);
  }, [ms]);
}
