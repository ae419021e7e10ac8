import { useDraggable } from "@dnd-kit/core";
import { useCallback } from "react";
import { partPath, type Target } from "./design";
import { useDesigner } from "./designer-context";

/** Lies over a part of the canvas: picks it by click, Enter or space, and drags it. */
export function PickButton({ target, label, isPicked }: { target: Target; label: string; isPicked: boolean }) {
  const { pick } = useDesigner();
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: target, data: { label } });
  const ref = useCallback((node: HTMLButtonElement | null) => setNodeRef(node), [setNodeRef]);
  return (
    <button
      ref={ref}
      type="button"
      className={`ff-design-pick ${partPath(target) === null ? "" : "part"}`}
      data-pick={target}
      data-dragging={isDragging || undefined}
      aria-pressed={isPicked}
      aria-label={label}
      tabIndex={isPicked ? 0 : -1}
      onClick={(event) => pick(target, event.ctrlKey || event.metaKey || event.shiftKey)}
      {...listeners}
    />
  );
}
