import { useSyncExternalStore } from "react";

let isReached = true;
const changed = new Set<() => void>();

/** Told by the client after each call whether the server answered. */
export function tellReached(reached: boolean): void {
  if (reached === isReached) return;
  isReached = reached;
  for (const tell of changed) tell();
}

/** Whether the device is online and the server answers. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    (tell) => {
      changed.add(tell);
      window.addEventListener("online", tell);
      window.addEventListener("offline", tell);
      return () => {
        changed.delete(tell);
        window.removeEventListener("online", tell);
        window.removeEventListener("offline", tell);
      };
    },
    () => navigator.onLine && isReached,
  );
}
