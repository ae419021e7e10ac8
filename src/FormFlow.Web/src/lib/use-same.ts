import { useRef } from "react";

/** The same object as long as it says the same. */
export function useSame<T>(value: T, isSame: (one: T, other: T) => boolean): T {
  const kept = useRef(value);
  if (!isSame(kept.current, value)) kept.current = value;
  return kept.current;
}
