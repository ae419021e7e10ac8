import type { LocalizedText } from "@/api/documents";

/** The text in a language: the language itself, its base, English, or whatever there is. */
export function textIn(language: string, text: LocalizedText | null | undefined, otherwise = ""): string {
  if (text == null) return otherwise;
  if (typeof text === "string") return text;
  const base = language.split("-")[0];
  return (
    text[language] ??
    Object.entries(text).find(([tag]) => tag.split("-")[0] === base)?.[1] ??
    text.en ??
    Object.values(text)[0] ??
    otherwise
  );
}
