import type { KeyboardEvent } from "react";
import type { OptionColor } from "@/api/documents";
import { useFormats, useWords } from "@/i18n";
import { daysBetween } from "@/lib/format";
import { shifted } from "./spans";
import { useBarDrag } from "./use-bar-drag";

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

/** A stretch of days as a bar: dragged whole it moves, at an end it grows; the arrow keys do the same. */
export function Bar({ bar, first, dayWidth, top, canMove, onOpen, onMove }: Props) {
  const words = useWords("views");
  const formats = useFormats();
  const { bar: box, drag, handlers, wasDragged } = useBarDrag(dayWidth, canMove, (edge, days) => onMove(shifted(bar, edge, days)));
  const now = drag ? shifted(bar, drag.edge, drag.days) : bar;
  const left = daysBetween(first, now.from) * dayWidth;
  const width = Math.max(dayWidth, (daysBetween(now.from, now.to) + 1) * dayWidth);

  const press = (event: KeyboardEvent) => {
    const days = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (days === 0 || !canMove) return;
    event.preventDefault();
    onMove(shifted(bar, event.shiftKey ? "end" : "both", days));
  };
  return (
    <button
      ref={box}
      type="button"
      className={`ff-bar ff-tag ${bar.color ?? "teal"} ${drag ? "moving" : ""} ${canMove ? "movable" : ""}`}
      style={{ left, width, top }}
      title={`${bar.title}\n${formats.date(now.from)} – ${formats.date(now.to)}`}
      aria-label={words("timeline.bar", { title: bar.title, from: formats.date(now.from), to: formats.date(now.to) })}
      aria-description={canMove ? words("timeline.howTo") : undefined}
      {...handlers}
      onKeyDown={press}
      onClick={() => wasDragged.current || onOpen()}
    >
      {bar.progress !== null && <span className="ff-bar-done" style={{ width: `${Math.min(100, Math.max(0, bar.progress * 100))}%` }} />}
      <span className="ff-bar-title">{bar.title}</span>
    </button>
  );
}
