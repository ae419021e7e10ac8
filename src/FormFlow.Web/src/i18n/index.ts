import i18next, { type i18n } from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import type { LocalizedText } from "@/api/documents";
import { type Formats, formatsFor } from "@/lib/format";
import { textIn } from "@/lib/text";

/** The languages of the app's own words. Adding one is a folder here and a line in this list. */
export const languages = [
  { tag: "en", name: "English" },
  { tag: "zh-CN", name: "简体中文" },
] as const;

/** A part of the app with words of its own: a file in `en/`. */
export type Part = keyof typeof import("./en")["words"];

export type LanguageTag = (typeof languages)[number]["tag"];

const readWords: Record<LanguageTag, () => Promise<{ words: Record<string, object> }>> = {
  en: () => import("./en"),
  "zh-CN": () => import("./zh-cn"),
};

async function load(language: LanguageTag, instance: i18n): Promise<void> {
  if (instance.hasResourceBundle(language, "app")) return;
  const { words } = await readWords[language]();
  for (const [part, texts] of Object.entries(words)) instance.addResourceBundle(language, part, texts);
}

/** The language chosen before on this device, or the nearest one to the browser's. */
export function preferredLanguage(): LanguageTag {
  const chosen = localStorage.getItem("language");
  const wanted = [chosen, ...navigator.languages].filter((tag) => tag !== null);
  for (const tag of wanted) {
    const found = languages.find((language) => language.tag.split("-")[0] === tag.split("-")[0]);
    if (found) return found.tag;
  }
  return "en";
}

/** Starts the words in a language. */
export async function startWords(language: LanguageTag): Promise<void> {
  const instance = i18next.use(initReactI18next);
  await instance.init({
    lng: language,
    fallbackLng: false,
    defaultNS: "app",
    resources: {},
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await load(language, i18next);
  document.documentElement.lang = language;
}

/** Changes the language of everything on the page. */
export async function chooseLanguage(language: LanguageTag): Promise<void> {
  localStorage.setItem("language", language);
  await load(language, i18next);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** The words of a part of the app in the person's language, by keys of `en/<part>.json`. */
export function useWords<P extends Part = "app">(part?: P) {
  return useTranslation<P>(part ?? ("app" as P)).t;
}

/** The text of a metadata label in the person's language. */
export function useText(): (text: LocalizedText | null | undefined, otherwise?: string) => string {
  const { i18n: instance } = useTranslation();
  return (text, otherwise) => textIn(instance.language, text, otherwise);
}

/** The browser's time zone; people see moments as their own clock has them. */
export const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Formats of the person's language and time zone. */
export function useFormats(): Formats {
  const { i18n: instance } = useTranslation();
  return formatsFor(instance.language, timeZone);
}
