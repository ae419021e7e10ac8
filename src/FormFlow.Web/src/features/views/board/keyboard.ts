import type { KeyboardCoordinateGetter } from "@dnd-kit/core";

/** Moves a lifted card from column to column by the arrow keys, past those that no way goes to. */
export const columnByArrow: KeyboardCoordinateGetter = (event, { context: { droppableContainers, collisionRect }, currentCoordinates }) => {
  const step = event.code === "ArrowRight" ? 1 : event.code === "ArrowLeft" ? -1 : 0;
  if (step === 0 || collisionRect === null) return undefined;
  event.preventDefault();
  const columns = droppableContainers
    .getEnabled()
    .flatMap((container) => (container.rect.current ? [container.rect.current] : []))
    .toSorted((one, other) => one.left - other.left);
  const middle = collisionRect.left + collisionRect.width / 2;
  const ahead = columns.filter((rect) => (step > 0 ? rect.left > middle : rect.right < middle));
  const target = step > 0 ? ahead[0] : ahead.at(-1);
  return target && { x: target.left + 8, y: currentCoordinates.y };
};
