import { useSyncExternalStore } from "react";

/** What a person can choose; `system` follows the device. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const key = "theme";
const changed = new Set<() => void>();
const dark = () => window.matchMedia("(prefers-color-scheme: dark)");

const chosen = (): Theme => (localStorage.getItem(key) as Theme | null) ?? "system";

function paint(): void {
  const theme = chosen();
  document.documentElement.dataset.theme = theme === "dark" || (theme === "system" && dark().matches) ? "dark" : "light";
}

/** Changes the scheme of everything on the page, and keeps the choice on this device. */
export function chooseTheme(theme: Theme): void {
  if (theme === "system") localStorage.removeItem(key);
  else localStorage.setItem(key, theme);
  paint();
  for (const tell of changed) tell();
}

/** The scheme chosen on this device. */
export function useTheme(): Theme {
  return useSyncExternalStore((tell) => {
    const system = dark();
    system.addEventListener("change", paint);
    changed.add(tell);
    return () => {
      system.removeEventListener("change", paint);
      changed.delete(tell);
    };
  }, chosen);
}
