import type { placeInList } from "@/lib/record-list";

/** The place of a record in the list it was opened from, and the ways to the ones before and after it. */
export type Neighbours = { position: number; total: number; previous?: () => void; next?: () => void };

/** The neighbours of a place, with a way to each. */
export function neighboursOf(place: ReturnType<typeof placeInList>, wayTo: (id: string) => () => void): Neighbours | undefined {
  if (place === null) return undefined;
  const { previous, next, position, total } = place;
  const way = (id: string | undefined) => (id === undefined ? undefined : wayTo(id));
  return { position, total, previous: way(previous), next: way(next) };
}
