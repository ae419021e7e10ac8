import { useEffect, useEffectEvent } from "react";
import { usePreference } from "./preferences";

/** A record the person opened or marked. */
export type Kept = { form: string; id: string; title: string };

const most = 12;
const none: readonly Kept[] = [];
const same = (a: Kept, b: Kept) => a.form === b.form && a.id === b.id;

/** Remembers that a record was opened, for the home page. Only the opening counts, not what changes the list besides. */
export function useRemember(record: Kept | null): void {
  const [recent, setRecent] = usePreference<readonly Kept[]>("recent", none);
  const remember = useEffectEvent((now: Kept) => {
    const first = recent[0];
    if (first && same(first, now) && first.title === now.title) return;
    setRecent([now, ...recent.filter((kept) => !same(kept, now))].slice(0, most));
  });
  const { form, id, title } = record ?? { form: "", id: "", title: "" };
  useEffect(() => {
    if (id) remember({ form, id, title });
  }, [form, id, title]);
}

/** What the person opened last, newest first. */
export const useRecent = (): readonly Kept[] => usePreference<readonly Kept[]>("recent", none)[0];

/** The records the person marked, and a way to mark one or take the mark off. */
export function useFavourites(): readonly [readonly Kept[], (record: Kept) => void] {
  const [favourites, setFavourites] = usePreference<readonly Kept[]>("favourites", none);
  const toggle = (record: Kept) =>
    setFavourites(
      favourites.some((kept) => same(kept, record))
        ? favourites.filter((kept) => !same(kept, record))
        : [record, ...favourites].slice(0, 50),
    );
  return [favourites, toggle];
}
