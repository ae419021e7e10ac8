import type { Place } from "./places";

/** Where something would go if it were let go now, and the line that shows it. */
export type Drop = { readonly place: Place; readonly line: { left: number; top: number; width: number; height: number } };

const thick = 3;

/** The place under a point of the screen. Lists say `data-list`, what stands in them `data-item`. */
export function dropAt(x: number, y: number): Drop | null {
  const found = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-list], [data-item]");
  const list = found?.closest<HTMLElement>("[data-list]");
  if (!found || !list) return null;
  const items = itemsOf(list);
  const item = found.dataset.item === undefined || found.contains(list) ? nearest(items, x, y) : found;
  const name = list.dataset.list!;
  const outer = list.getBoundingClientRect();
  if (item === undefined) {
    return { place: { list: name, index: 0 }, line: { left: outer.left, top: outer.top + 6, width: outer.width, height: thick } };
  }
  const box = item.getBoundingClientRect();
  const isBeside = list.dataset.across !== undefined || box.width < outer.width * 0.9;
  const isAfter = isBeside ? x > box.left + box.width / 2 : y > box.top + box.height / 2;
  const place = { list: name, index: items.indexOf(item) + (isAfter ? 1 : 0) };
  const line = isBeside
    ? { left: isAfter ? box.right + 4 : box.left - 6, top: box.top, width: thick, height: box.height }
    : { left: box.left, top: isAfter ? box.bottom + 6 : box.top - 9, width: box.width, height: thick };
  return { place, line };
}

const itemsOf = (list: HTMLElement) =>
  [...list.querySelectorAll<HTMLElement>("[data-item]")].filter((item) => item.parentElement?.closest("[data-list]") === list);

/** Of some items the one whose middle is nearest to a point. */
function nearest(items: readonly HTMLElement[], x: number, y: number): HTMLElement | undefined {
  const far = (item: HTMLElement) => {
    const { left, right, top, bottom } = item.getBoundingClientRect();
    return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  };
  return items.toSorted((one, other) => far(one) - far(other))[0];
}
