import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import type { OptionColor } from "@/api/documents";
import { useFormats, useWords } from "@/i18n";
import { daysBetween } from "@/lib/format";
import { type Edge, shifted } from "./spans";

export type TimelineBar = {
  id: string;
  title: string;
  from: string;
  to: string;
  lane: string;
  progress: number | null;
  color: OptionColor | null;
};

type Props = {
  bar: TimelineBar;
  first: string;
  dayWidth: number;
  top: number;
  canMove: boolean;
  onOpen: () => void;
  onMove: (to: { from: string; to: string }) => void;
};

const grip = 8;

/** A stretch of days as a bar: dragged whole it moves, at an end it grows; the arrow keys do the same. */
export function Bar({ bar, first, dayWidth, top, canMove, onOpen, onMove }: Props) {
  const words = useWords("views");
  const formats = useFormats();
  const [drag, setDrag] = useState<{ edge: Edge; days: number } | null>(null);
  const start = useRef<{ x: number; edge: Edge }>(null);
  const wasDragged = useRef(false);
  const now = drag ? shifted(bar, drag.edge, drag.days) : bar;
  const left = daysBetween(first, now.from) * dayWidth;
  const width = Math.max(dayWidth, (daysBetween(now.from, now.to) + 1) * dayWidth);

  const down = (event: PointerEvent<HTMLButtonElement>) => {
    if (!canMove || event.button !== 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    const x = event.clientX - box.left;
    const edge = box.width > grip * 3 && x < grip ? "start" : box.width > grip * 3 && x > box.width - grip ? "end" : "both";
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, edge };
    wasDragged.current = false;
  };
  const move = (event: PointerEvent) => {
    if (start.current === null) return;
    const days = Math.round((event.clientX - start.current.x) / dayWidth);
    if (Math.abs(event.clientX - start.current.x) > 4) wasDragged.current = true;
    setDrag({ edge: start.current.edge, days });
  };
  const up = () => {
    if (drag && drag.days !== 0) onMove(now);
    start.current = null;
    setDrag(null);
  };
  const press = (event: KeyboardEvent) => {
    const days = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (days === 0 || !canMove) return;
    event.preventDefault();
    onMove(shifted(bar, event.shiftKey ? "end" : "both", days));
  };
  return (
    <button
      type="button"
      className={`ff-bar ff-tag ${bar.color ?? "teal"} ${drag ? "moving" : ""} ${canMove ? "movable" : ""}`}
      style={{ left, width, top }}
      title={`${bar.title}\n${formats.date(now.from)} – ${formats.date(now.to)}`}
      aria-label={words("timeline.bar", { title: bar.title, from: formats.date(now.from), to: formats.date(now.to) })}
      aria-description={canMove ? words("timeline.howTo") : undefined}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
      onKeyDown={press}
      onClick={() => wasDragged.current || onOpen()}
    >
      {bar.progress !== null && <span className="ff-bar-done" style={{ width: `${Math.min(100, Math.max(0, bar.progress * 100))}%` }} />}
      <span className="ff-bar-title">{bar.title}</span>
    </button>
  );
}
