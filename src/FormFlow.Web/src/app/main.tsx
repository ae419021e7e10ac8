import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, StrictMode } from "react";
import { I18nProvider } from "react-aria-components";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router";
import { onReached, speak } from "@/api/client";
import { preferredLanguage, startWords } from "@/i18n";
import { LanguageProvider, useLanguage } from "@/i18n/language";
import { tellReached } from "@/lib/online";
import "@/ui/tokens.css";
import "@/ui/base.css";
import "@/ui/controls.css";
import { askAhead, fetchWhenIdle } from "./ahead";
import { queryClient } from "./query-client";
import { router } from "./router";
import { keepShell } from "./service-worker";

const address = location.pathname + location.search;
const language = preferredLanguage();
speak(language);
onReached(tellReached);
await Promise.all([askAhead(queryClient, location.pathname), startWords(language)]);

/** Dates, numbers and directions of the controls in the person's language. */
function I18n({ children }: { children: ReactNode }) {
  const language = useLanguage();
  speak(language);
  return <I18nProvider locale={language}>{children}</I18nProvider>;
}

keepShell();
fetchWhenIdle(address);

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <LanguageProvider>
      <I18n>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </I18n>
    </LanguageProvider>
  </StrictMode>,
);
