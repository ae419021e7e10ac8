import { type DragEndEvent, type DragStartEvent, MouseSensor, TouchSensor, useSensor, useSensors } from "@dnd-kit/core";
import { useEffect, useRef, useState } from "react";
import { move, type Target } from "./design";
import type { Designer } from "./designer-context";
import { type Drop, dropAt } from "./drop-place";
import type { Offer } from "./palette";
import type { Place } from "./places";

// The same objects each time: new ones would draw everything that can be dragged anew.
const byMouse = { activationConstraint: { distance: 5 } };
const byTouch = { activationConstraint: { delay: 220, tolerance: 6 } };

type Dragged = { label: string; offer?: Offer };

/** Dragging by mouse and touch: offers from the palette and what stands on the canvas. The keyboard moves by Alt and arrows. */
export function useDrag(designer: Designer, picked: readonly Target[], onAdd: (offer: Offer, place: Place) => void) {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const [drop, setDrop] = useState<Drop | null>(null);
  const found = useRef<Drop | null>(null);
  const sensors = useSensors(useSensor(MouseSensor, byMouse), useSensor(TouchSensor, byTouch));
  const isDragging = dragged !== null;
  useEffect(() => {
    if (!isDragging) return;
    const follow = (event: PointerEvent | TouchEvent) => {
      const point = "touches" in event ? event.touches[0] : event;
      if (!point) return;
      found.current = dropAt(point.clientX, point.clientY);
      setDrop(found.current);
    };
    window.addEventListener("pointermove", follow);
    window.addEventListener("touchmove", follow, { passive: true });
    return () => {
      window.removeEventListener("pointermove", follow);
      window.removeEventListener("touchmove", follow);
      found.current = null;
      setDrop(null);
    };
  }, [isDragging]);

  const onDragEnd = ({ active }: DragEndEvent) => {
    const place = found.current?.place;
    setDragged(null);
    if (place === undefined) return;
    const offer = (active.data.current as Dragged | undefined)?.offer;
    if (offer) return onAdd(offer, place);
    const target = String(active.id);
    const moving = picked.includes(target) ? picked : [target];
    designer.step({ do: "edit", edit: (document) => move(document, moving, place), pick: target.startsWith("@") ? [] : moving });
  };
  return {
    dragged,
    drop,
    context: {
      sensors,
      onDragStart: ({ active }: DragStartEvent) => setDragged((active.data.current as Dragged | undefined) ?? null),
      onDragEnd,
      onDragCancel: () => setDragged(null),
    },
  };
}
