import i18next, { type TFunction } from "i18next";
import type { LocalizedText } from "@/api/documents";
import { type Formats, formatsFor } from "@/lib/format";
import { textIn } from "@/lib/text";
import { inSentence } from "./in-sentence";
import { useLanguage } from "./language";

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

async function load(language: LanguageTag): Promise<void> {
  if (i18next.hasResourceBundle(language, "app")) return;
  const { words } = await readWords[language]();
  for (const [part, texts] of Object.entries(words)) i18next.addResourceBundle(language, part, texts);
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
  await i18next.init({
    lng: language,
    fallbackLng: false,
    defaultNS: "app",
    resources: {},
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  i18next.services.formatter?.add("inSentence", inSentence);
  await load(language);
  document.documentElement.lang = language;
}

/** Changes the language of everything on the page. */
export async function chooseLanguage(language: LanguageTag): Promise<void> {
  localStorage.setItem("language", language);
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Makes something once for each key and keeps it: lists ask for words and texts in every one of their cells. */
function once<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) {
      value = make(key);
      made.set(key, value);
    }
    return value;
  };
}

const wordsIn = once((language: string) =>
  once((part: Part) => {
    const say = i18next.getFixedT(language, part) as (key: string, parameters?: object) => string;
    const plain = once((key: string) => say(key));
    return (key: string, parameters?: object) => (parameters === undefined ? plain(key) : say(key, parameters));
  }),
);
const textsIn = once(
  (language: string) => (text: LocalizedText | null | undefined, otherwise?: string) => textIn(language, text, otherwise),
);

/** The words of a part of the app in the person's language, by keys of `en/<part>.json`. The same function until the language changes. */
export function useWords<P extends Part = "app">(part?: P): TFunction<P> {
  return wordsIn(useLanguage())(part ?? "app") as unknown as TFunction<P>;
}

/** The text of a metadata label in the person's language. The same function until the language changes. */
export function useText(): (text: LocalizedText | null | undefined, otherwise?: string) => string {
  return textsIn(useLanguage());
}

/** The browser's time zone; people see moments as their own clock has them. */
export const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Formats of the person's language and time zone. */
export function useFormats(): Formats {
  return formatsFor(useLanguage(), timeZone);
}
