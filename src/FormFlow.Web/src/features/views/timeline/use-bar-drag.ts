import { type MouseEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import type { Edge } from "./spans";

const grip = 8;
/** How long a finger rests before it drags instead of scrolling, and how far it may stray meanwhile. */
const restMs = 250;
const strays = 8;

type Start = { x: number; edge: Edge; isHeld: boolean };

/** What a hand does to a bar: a mouse drags it at once, a finger after a rest; a gesture that the browser takes over moves nothing. */
export function useBarDrag(dayWidth: number, canMove: boolean, onDrop: (edge: Edge, days: number) => void) {
  const [drag, setDrag] = useState<{ edge: Edge; days: number } | null>(null);
  const bar = useRef<HTMLButtonElement>(null);
  const start = useRef<Start | null>(null);
  const rest = useRef(0);
  const wasDragged = useRef(false);

  // Only a listener that is not passive keeps the page from scrolling under the finger.
  useEffect(() => {
    const element = bar.current;
    const hold = (event: TouchEvent) => start.current?.isHeld && event.cancelable && event.preventDefault();
    element?.addEventListener("touchmove", hold, { passive: false });
    return () => element?.removeEventListener("touchmove", hold);
  }, []);

  const end = () => {
    window.clearTimeout(rest.current);
    start.current = null;
    setDrag(null);
  };
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLButtonElement>) => {
      wasDragged.current = false;
      if (!canMove || event.button !== 0) return;
      const box = event.currentTarget.getBoundingClientRect();
      const x = event.clientX - box.left;
      const edge = box.width > grip * 3 && x < grip ? "start" : box.width > grip * 3 && x > box.width - grip ? "end" : "both";
      const isTouch = event.pointerType === "touch";
      const begun: Start = { x: event.clientX, edge, isHeld: !isTouch };
      start.current = begun;
      if (isTouch) {
        rest.current = window.setTimeout(() => {
          begun.isHeld = true;
          wasDragged.current = true;
          setDrag({ edge, days: 0 });
        }, restMs);
      } else event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent) => {
      const begun = start.current;
      if (begun === null) return;
      const way = event.clientX - begun.x;
      if (!begun.isHeld) {
        if (Math.abs(way) > strays) end();
        return;
      }
      if (Math.abs(way) > 4) wasDragged.current = true;
      setDrag({ edge: begun.edge, days: Math.round(way / dayWidth) });
    },
    onPointerUp: () => {
      if (drag && drag.days !== 0) onDrop(drag.edge, drag.days);
      end();
    },
    onPointerCancel: end,
    // A finger that rests long asks for a menu in some browsers.
    onContextMenu: (event: MouseEvent) => start.current?.isHeld && event.preventDefault(),
  };
  return { bar, drag, handlers, wasDragged };
}
