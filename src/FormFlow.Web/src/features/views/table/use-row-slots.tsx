import { type ReactNode, type RefObject, useLayoutEffect, useState } from "react";
import { type DataGridHandle, type RenderRowProps, Row } from "react-data-grid";
import { RowSlots } from "./row-slots";
import type { TableRow } from "./rows";

type Foot = { id: string };

/**
 * Draws the rows of a grid in elements that are used again. The grid draws as many rows at every place only when a whole number of them fits: what
 * is left over of its height becomes a space below its last row. Not so above a foot, which would stand over that space.
 */
export function useRowSlots(grid: RefObject<DataGridHandle | null>, isThere: boolean, rowHeight: number, headHeight: number) {
  const [slots] = useState(() => new RowSlots());
  const [rest, setRest] = useState(0);
  useLayoutEffect(() => {
    const element = isThere ? grid.current?.element : undefined;
    if (!element) return;
    const measure = () => {
      const height = element.clientHeight - headHeight;
      slots.inSight = Math.floor(height / rowHeight);
      setRest(height % rowHeight);
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [grid, isThere, slots, rowHeight, headHeight]);
  const [renderRow] = useState(
    () =>
      (_: React.Key, props: RenderRowProps<TableRow, Foot>): ReactNode => <Row key={slots.keyOf(props.rowIdx)} {...props} />,
  );
  return { renderRow, rest, onSelected: (row: number) => slots.select(row) };
}
