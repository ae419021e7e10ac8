import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router";
import { speak } from "@/api/client";
import { preferredLanguage, startWords } from "@/i18n";
import "@/ui/tokens.css";
import "@/ui/base.css";
import "@/ui/controls.css";
import { queryClient } from "./query-client";
import { router } from "./router";

const language = preferredLanguage();
speak(language);
await startWords(language);

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
