import { useEffect, useRef } from "react";
import type { Item } from "./api/records";

/** Tells which records are in sight, and asks for more when the end of the list comes near; its answer marks that end. */
export function useEndless(
  items: readonly Item[],
  reach: (first: number, last: number) => void,
  onShown: (ids: readonly string[]) => void,
) {
  const end = useRef<HTMLDivElement>(null);
  const shown = items.map((item) => item.id).join(" ");
  useEffect(() => onShown(shown === "" ? [] : shown.split(" ")), [shown, onShown]);
  useEffect(() => {
    const watcher = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && reach(items.length, items.length),
      {
        rootMargin: "600px",
      },
    );
    if (end.current) watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [reach, items.length]);
  return end;
}
