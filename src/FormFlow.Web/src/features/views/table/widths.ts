import { useCallback, useMemo, useRef, useState } from "react";
import type { ColumnWidths } from "react-data-grid";
import { useKeptOfView } from "./kept-of-view";

const none: Readonly<Record<string, number>> = {};
/** A column is drawn in many small steps; they are kept together. */
const restMs = 600;

/** The widths of a view's columns as the person drew them, the same on every device. */
export function useWidths(view: string): [ColumnWidths, (widths: ColumnWidths) => void] {
  const [kept, keep] = useKeptOfView("widths", view, none);
  const [drawn, setDrawn] = useState<ColumnWidths | null>(null);
  const rest = useRef(0);
  const widths = useMemo(
    (): ColumnWidths => new Map(Object.entries(kept).map(([column, width]) => [column, { type: "resized", width }])),
    [kept],
  );
  const draw = useCallback(
    (next: ColumnWidths) => {
      setDrawn(next);
      const resized = [...next].filter(([, width]) => width.type === "resized");
      if (resized.length === 0) return;
      clearTimeout(rest.current);
      const rounded = Object.fromEntries(resized.map(([column, { width }]) => [column, Math.round(width)]));
      rest.current = window.setTimeout(() => keep(rounded), restMs);
    },
    [keep],
  );
  return [drawn ?? widths, draw];
}
