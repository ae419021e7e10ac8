import { MouseSensor, TouchSensor, useSensor, useSensors } from "@dnd-kit/core";
import { useEffect, useRef, useState } from "react";
import { useText } from "@/i18n";
import { findField, move, type Target } from "./design";
import type { Designer } from "./designer-context";
import { type Drop, dropAt } from "./drop-place";
import { type Offer, offerOf } from "./palette";
import type { Place } from "./places";

// The same objects each time: new ones would make the sensors anew.
const byMouse = { activationConstraint: { distance: 5 } };
const byTouch = { activationConstraint: { delay: 220, tolerance: 6 } };

/** Dragging by mouse and touch: offers from the palette and what stands on the canvas. The keyboard moves by Alt and arrows. */
export function useDrag(designer: Designer, picked: readonly Target[], onAdd: (offer: Offer, place: Place) => void) {
  const text = useText();
  const [dragged, setDragged] = useState<{ label: string } | null>(null);
  const [drop, setDrop] = useState<Drop | null>(null);
  const grabbed = useRef<HTMLElement>(null);
  const found = useRef<Drop | null>(null);
  const sensors = useSensors(useSensor(MouseSensor, byMouse), useSensor(TouchSensor, byTouch));
  const isDragging = dragged !== null;
  useEffect(() => {
    if (!isDragging) return;
    const held = grabbed.current;
    held?.setAttribute("data-dragging", "");
    const follow = (event: PointerEvent | TouchEvent) => {
      const point = "touches" in event ? event.touches[0] : event;
      if (!point) return;
      found.current = dropAt(point.clientX, point.clientY);
      setDrop(found.current);
    };
    window.addEventListener("pointermove", follow);
    window.addEventListener("touchmove", follow, { passive: true });
    return () => {
      held?.removeAttribute("data-dragging");
      window.removeEventListener("pointermove", follow);
      window.removeEventListener("touchmove", follow);
      found.current = null;
      setDrop(null);
    };
  }, [isDragging]);

  const onDragStart = () => {
    const held = grabbed.current!;
    const field = findField(designer.now(), held.dataset.pick ?? "")?.field;
    setDragged({ label: field ? text(field.label, field.key) : (held.ariaLabel ?? held.textContent ?? "") });
  };
  const onDragEnd = () => {
    const place = found.current?.place;
    setDragged(null);
    const { pick: target, offer } = grabbed.current?.dataset ?? {};
    if (place === undefined) return;
    if (offer !== undefined) return onAdd(offerOf(offer), place);
    if (target === undefined) return;
    const moving = picked.includes(target) ? picked : [target];
    designer.step({ do: "edit", edit: (document) => move(document, moving, place), pick: target.startsWith("@") ? [] : moving });
  };
  return { dragged, drop, grabbed, context: { sensors, onDragStart, onDragEnd, onDragCancel: () => setDragged(null) } };
}
