import { languages, useWords } from "@/i18n";

type Setting = keyof typeof import("@/i18n/en/packages.json")["settings"];

/** What people call a member of a document, such as `required`; its own name where they have no word for it. */
export function useSetting(): (name: string) => string {
  const words = useWords("packages");
  return (name) =>
    languages.find((language) => language.tag === name)?.name ?? words(`settings.${name as Setting}`, { defaultValue: name });
}
