import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, StrictMode } from "react";
import { I18nProvider } from "react-aria-components";
import { createRoot } from "react-dom/client";
import { useTranslation } from "react-i18next";
import { RouterProvider } from "react-router";
import { onReached, speak } from "@/api/client";
import { preferredLanguage, startWords } from "@/i18n";
import { tellReached } from "@/lib/online";
import "@/ui/tokens.css";
import "@/ui/base.css";
import "@/ui/controls.css";
import { askAhead, fetchWhenIdle } from "./ahead";
import { queryClient } from "./query-client";
import { router } from "./router";
import { keepShell } from "./service-worker";

const language = preferredLanguage();
speak(language);
onReached(tellReached);
await Promise.all([askAhead(queryClient, location.pathname), startWords(language)]);

/** Dates, numbers and directions of the controls in the person's language. */
function I18n({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  speak(i18n.language);
  return <I18nProvider locale={i18n.language}>{children}</I18nProvider>;
}

keepShell();
fetchWhenIdle();

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <I18n>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18n>
  </StrictMode>,
);
