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

/** Dates, numbers and directions of the controls in the person's language. */
function I18n({ children }: { children: ReactNode }) {
  const language = useLanguage();
  speak(language);
  return <I18nProvider locale={language}>{children}</I18nProvider>;
}

/** Draws the app as soon as its words and what the address needs are there. */
async function start(): Promise<void> {
  const language = preferredLanguage();
  speak(language);
  onReached(tellReached);
  keepShell();
  fetchWhenIdle(location.pathname + location.search);
  await Promise.all([askAhead(queryClient, location.pathname), startWords(language)]);
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
}

// Not waited for here: the code of a page needs this file, and does not run before it has run to its end.
void start();
