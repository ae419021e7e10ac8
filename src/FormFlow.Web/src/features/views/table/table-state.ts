import { createContext, useContext } from "react";
import type { FigureRow } from "../api/figures";
import type { Selection } from "./selection";

/**
 * What changes while a table is looked at. The few cells that show it ask for it here, so that the columns stay the same: columns made anew draw
 * every cell in sight again.
 */
export type TableState = {
  selection: Selection;
  select: (id: string, isChosen: boolean, isRange: boolean) => void;
  selectAll: (isChosen: boolean) => void;
  total: number;
  foot: FigureRow | undefined;
};

export const TableContext = createContext<TableState | null>(null);

/** The state of the table around a cell. */
export function useTableState(): TableState {
  return useContext(TableContext)!;
}
