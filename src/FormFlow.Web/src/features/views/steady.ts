import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Item } from "./api/records";

/**
 * Keeps a list still under the pointer: what is changed shows at once, what is new above stays back until it is asked for,
 * what is new at the end is added. A list of something else (another identity) starts anew.
 */
export function useSteady(items: readonly Item[], identity: string): { items: readonly Item[]; held: number; show: () => void } {
  const known = useRef<{ identity: string; ids: Set<string> }>({ identity: "", ids: new Set() });
  const [asked, ask] = useState(0);
  const steady = useMemo(() => {
    // Asking for what was held back makes everything known.
    void asked;
    if (known.current.identity !== identity || known.current.ids.size === 0) return items;
    let last = -1;
    items.forEach((item, index) => {
      if (known.current.ids.has(item.id)) last = index;
    });
    if (last < 0) return items;
    return items.filter((item, index) => index > last || known.current.ids.has(item.id));
  }, [items, identity, asked]);
  useEffect(() => {
    known.current = { identity, ids: new Set(steady.map((item) => item.id)) };
  }, [steady, identity]);
  const show = useCallback(() => {
    known.current = { identity: "", ids: new Set() };
    ask((count) => count + 1);
  }, []);
  return { items: steady, held: items.length - steady.length, show };
}

/** The records that have just changed, for a moment. */
export function useFlashes(items: readonly Item[], ms = 1600): ReadonlySet<string> {
  const versions = useRef(new Map<string, number>());
  const [flashing, flash] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const changed = items.filter((item) => (versions.current.get(item.id) ?? item.version) < item.version).map((item) => item.id);
    for (const item of items) versions.current.set(item.id, item.version);
    if (changed.length === 0 || changed.length > 50) return;
    flash((before) => new Set([...before, ...changed]));
    setTimeout(() => flash((before) => new Set([...before].filter((id) => !changed.includes(id)))), ms);
  }, [items, ms]);
  return flashing;
}
