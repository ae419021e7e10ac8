import { useMemo } from "react";
import { useCatalog } from "@/api/workspace";
import { useFormats, useText, useWords } from "@/i18n";
import type { TextContext } from "./field-type";

/** What the plain texts of a form's values need. Suspends until the catalog is known. */
export function useTextContext(form: string): TextContext {
  const catalog = useCatalog();
  const formats = useFormats();
  const text = useText();
  const words = useWords("fields");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words and labels change with the language, which the formats stand for.
  return useMemo(() => ({ catalog, form, formats, text, yes: words("yes"), no: words("no") }), [catalog, form, formats]);
}
