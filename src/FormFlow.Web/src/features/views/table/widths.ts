import { useCallback, useMemo, useRef, useState } from "react";
import type { ColumnWidths } from "react-data-grid";
import type { ViewOf } from "@/api/documents";
import { useKeptOfView } from "./kept-of-view";

type Widths = Readonly<Record<string, number>>;
type Columns = ViewOf<"table">["columns"];

const none: Widths = {};
/** A column is drawn in many small steps; they are kept together. */
const restMs = 600;

/** The widths of a view's columns as a person drew them for himself, and a way to keep others. */
export const useOwnWidths = (view: string) => useKeptOfView("widths", view, none);

/** Where drawn widths go while the view itself is edited. */
export type EditedWidths = { readonly columns: Columns; readonly set: (columns: Columns) => void };

/** The widths of a view's columns: as the person drew them, the same on every device; while the view is edited, the view's own. */
export function useWidths(view: string, edited?: EditedWidths): [ColumnWidths, (widths: ColumnWidths) => void] {
  const [own, keep] = useOwnWidths(view);
  const [drawn, setDrawn] = useState<{ isEdited: boolean; widths: ColumnWidths } | null>(null);
  const rest = useRef(0);
  const isEdited = edited !== undefined;
  const kept = useMemo(
    () => (edited === undefined ? own : Object.fromEntries(edited.columns.flatMap(({ field, width }) => (width ? [[field, width]] : [])))),
    [edited, own],
  );
  const widths = useMemo(
    (): ColumnWidths => new Map(Object.entries(kept).map(([column, width]) => [column, { type: "resized", width }])),
    [kept],
  );
  const draw = useCallback(
    (next: ColumnWidths) => {
      setDrawn({ isEdited, widths: next });
      const resized = [...next].filter(([, width]) => width.type === "resized");
      if (resized.length === 0) return;
      clearTimeout(rest.current);
      const rounded = Object.fromEntries(resized.map(([column, { width }]) => [column, Math.round(width)]));
      rest.current = window.setTimeout(() => {
        if (edited === undefined) return keep(rounded);
        setDrawn(null);
        edited.set(edited.columns.map((column) => (rounded[column.field] ? { ...column, width: rounded[column.field]! } : column)));
      }, restMs);
    },
    [keep, edited, isEdited],
  );
  return [drawn?.isEdited === isEdited ? drawn.widths : widths, draw];
}
