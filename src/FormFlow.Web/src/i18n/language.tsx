import i18next from "i18next";
import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";

const Language = createContext<string | null>(null);

function subscribe(changed: () => void): () => void {
  i18next.on("languageChanged", changed);
  return () => i18next.off("languageChanged", changed);
}

/** Tells everything below it the language that was chosen. One listener for all: a table asks for words in thousands of places. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  return <Language value={useSyncExternalStore(subscribe, () => i18next.language)}>{children}</Language>;
}

/** The language that the person reads. */
export function useLanguage(): string {
  return useContext(Language) ?? i18next.language;
}
