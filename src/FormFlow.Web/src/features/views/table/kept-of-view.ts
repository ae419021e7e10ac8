import { useCallback, useEffect, useRef } from "react";
import { usePreference } from "@/api/preferences";

const none: Readonly<Record<string, never>> = {};
/** The views of which something is kept: those that were touched last. */
const mostViews = 60;

/** What a person chose about the look of a view, the same on every device; all views share one preference. */
export function useKeptOfView<T>(name: string, view: string, otherwise: T): readonly [T, (value: T) => void] {
  const [all, keepAll] = usePreference<Readonly<Record<string, T>>>(name, none);
  const latest = useRef(all);
  useEffect(() => {
    latest.current = all;
  }, [all]);
  const keep = useCallback(
    (value: T) => {
      const { [view]: _, ...others } = latest.current;
      keepAll({ ...Object.fromEntries(Object.entries(others).slice(1 - mostViews)), [view]: value } as Readonly<Record<string, T>>);
    },
    [view, keepAll],
  );
  return [all[view] ?? otherwise, keep];
}
