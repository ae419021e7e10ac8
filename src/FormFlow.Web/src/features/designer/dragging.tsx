import { DndContext, DragOverlay, useDraggable } from "@dnd-kit/core";
import { type MouseEvent, memo, type Ref, type TouchEvent, useImperativeHandle } from "react";
import { createPortal } from "react-dom";
import type { Target } from "./design";
import { useDesigner } from "./designer-context";
import type { Offer } from "./palette";
import type { Place } from "./places";
import { useDrag } from "./use-drag";

type Press = MouseEvent | TouchEvent;

/** Takes hold of what was pressed, if that can be dragged. */
export type Grab = (event: Press) => void;

type Props = { picked: readonly Target[]; onAdd: (offer: Offer, place: Place) => void; ref: Ref<Grab> };

/**
 * What is dragged and where it would go. It stands beside the canvas, not around it, and one thing to drag stands for all that says `data-pick`
 * or `data-offer`: hundreds of fields would each be told whenever one begins to move.
 */
export const Dragging = memo(function Dragging({ picked, onAdd, ref }: Props) {
  const { dragged, drop, grabbed, context } = useDrag(useDesigner(), picked, onAdd);
  const hold = (held: HTMLElement) => {
    grabbed.current = held;
  };
  return (
    <DndContext {...context} accessibility={{ screenReaderInstructions: { draggable: "" }, announcements: silent }} autoScroll>
      <Grabber ref={ref} onGrab={hold} />
      {drop !== null && createPortal(<div className="ff-design-drop" style={drop.line} />, document.body)}
      {createPortal(
        <DragOverlay dropAnimation={null} style={{ pointerEvents: "none" }}>
          {dragged && <div className="ff-design-dragged">{dragged.label}</div>}
        </DragOverlay>,
        document.body,
      )}
    </DndContext>
  );
});

function Grabber({ ref, onGrab }: { ref: Ref<Grab>; onGrab: (held: HTMLElement) => void }) {
  const { setNodeRef, listeners } = useDraggable({ id: "grabbed" });
  useImperativeHandle(ref, () => (event) => {
    const held = (event.target as Element).closest<HTMLElement>("[data-pick], [data-offer]");
    if (held === null) return;
    setNodeRef(held);
    onGrab(held);
    (listeners?.[event.type === "touchstart" ? "onTouchStart" : "onMouseDown"] as Grab | undefined)?.(event);
  });
  return null;
}

// Screen readers are told by the focus and the buttons' own states.
const silent = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};
