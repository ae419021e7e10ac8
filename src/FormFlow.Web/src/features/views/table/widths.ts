import { useCallback, useState } from "react";
import type { ColumnWidths } from "react-data-grid";

/** The widths of a view's columns as somebody drew them on this device. */
export function useWidths(key: string): [ColumnWidths, (widths: ColumnWidths) => void] {
  const place = `widths ${key}`;
  const [widths, set] = useState<ColumnWidths>(() => {
    try {
      const kept = Object.entries(JSON.parse(localStorage.getItem(place) ?? "{}") as Record<string, number>);
      return new Map(kept.map(([column, width]) => [column, { type: "resized", width }]));
    } catch {
      return new Map();
    }
  });
  const keep = useCallback(
    (next: ColumnWidths) => {
      set(next);
      const drawn = [...next].filter(([, width]) => width.type === "resized").map(([column, { width }]) => [column, Math.round(width)]);
      if (drawn.length > 0) localStorage.setItem(place, JSON.stringify(Object.fromEntries(drawn)));
    },
    [place],
  );
  return [widths, keep];
}
