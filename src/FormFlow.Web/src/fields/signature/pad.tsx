import { type PointerEvent, useEffect, useRef } from "react";
import { drawStrokes, type Stroke } from "./ink";

/** A place to draw with finger, pen or mouse. What is drawn keeps its shape when the place changes its size. */
export function Pad({
  strokes,
  onChange,
  onLift,
  label,
}: {
  strokes: readonly Stroke[];
  onChange: (strokes: readonly Stroke[]) => void;
  /** The pen was lifted. */
  onLift: (strokes: readonly Stroke[]) => void;
  label: string;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const latest = useRef(strokes);
  latest.current = strokes;

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const measure = () => {
      const scale = window.devicePixelRatio || 1;
      element.width = Math.round(element.clientWidth * scale);
      element.height = Math.round(element.clientHeight * scale);
      drawStrokes(element, latest.current, 2.5 * scale);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (canvas.current !== null) drawStrokes(canvas.current, strokes, 2.5 * (window.devicePixelRatio || 1));
  }, [strokes]);

  function pointAt(event: PointerEvent<HTMLCanvasElement>): readonly [number, number] {
    const box = event.currentTarget.getBoundingClientRect();
    return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
  }

  return (
    <span className="ff-pad">
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        onPointerDown={(event) => {
          if (!event.isPrimary || event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          onChange([...latest.current, [pointAt(event)]]);
        }}
        onPointerMove={(event) => {
          if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
          const line = latest.current.at(-1) ?? [];
          latest.current = [...latest.current.slice(0, -1), [...line, pointAt(event)]];
          onChange(latest.current);
        }}
        onPointerUp={() => onLift(latest.current)}
        onPointerCancel={() => onLift(latest.current)}
      />
      {strokes.length === 0 && (
        <span className="ff-hint" aria-hidden="true">
          {label}
        </span>
      )}
    </span>
  );
}
