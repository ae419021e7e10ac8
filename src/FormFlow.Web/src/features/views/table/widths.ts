import { useCallback, useMemo, useRef, useState } from "react";
import type { ColumnWidths } from "react-data-grid";
import { usePreference } from "@/api/preferences";

type Drawn = Readonly<Record<string, number>>;

const none: Readonly<Record<string, Drawn>> = {};
/** The views whose widths are kept, those that were drawn last. */
const mostViews = 60;
/** A column is drawn in many small steps; they are kept together. */
const restMs = 600;

/** The widths of a view's columns as the person drew them, the same on every device. */
export function useWidths(key: string): [ColumnWidths, (widths: ColumnWidths) => void] {
  const [all, keepAll] = usePreference("widths", none);
  const [drawn, draw] = useState<ColumnWidths | null>(null);
  const rest = useRef(0);
  const latest = useRef(all);
  latest.current = all;
  const kept = useMemo(
    () => new Map(Object.entries(all[key] ?? {}).map(([column, width]) => [column, { type: "resized" as const, width }])),
    [all, key],
  );
  const keep = useCallback(
    (next: ColumnWidths) => {
      draw(next);
      const resized = [...next].filter(([, width]) => width.type === "resized");
      if (resized.length === 0) return;
      clearTimeout(rest.current);
      rest.current = window.setTimeout(() => {
        const { [key]: _, ...others } = latest.current;
        const widths = Object.fromEntries(resized.map(([column, { width }]) => [column, Math.round(width)]));
        keepAll({ ...Object.fromEntries(Object.entries(others).slice(1 - mostViews)), [key]: widths });
      }, restMs);
    },
    [key, keepAll],
  );
  return [drawn ?? kept, keep];
}
