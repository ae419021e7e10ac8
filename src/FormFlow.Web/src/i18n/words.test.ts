import i18next from "i18next";
import { describe, expect, it } from "vitest";
import { words as en } from "./en";
import { words as zh } from "./zh-cn";

function paths(texts: object, before = ""): string[] {
  return Object.entries(texts).flatMap(([key, text]) => (typeof text === "object" ? paths(text, `${before}${key}.`) : [`${before}${key}`]));
}

/** Chinese has one plural form, English two; the base of a key is what both must have. */
const bases = (texts: object) => [...new Set(paths(texts).map((path) => path.replace(/_(one|other)$/, "")))].sort();

describe("the words", () => {
  it("are the same keys in every language", () => {
    expect(bases(zh)).toEqual(bases(en));
  });

  it("are never empty", () => {
    for (const [language, texts] of Object.entries({ en, zh })) {
      for (const path of paths(texts)) {
        const text = path.split(".").reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], texts);
        expect(String(text).trim(), `${language} ${path}`).not.toBe("");
      }
    }
  });

  it("name the same parameters in every language", () => {
    const parameters = (texts: object, base: string) => {
      const found = paths(texts).filter((path) => path.replace(/_(one|other)$/, "") === base);
      const text = found
        .map((path) => path.split(".").reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], texts))
        .join(" ");
      return [...new Set([...String(text).matchAll(/{{(\w+)/g)].map((match) => match[1]))].sort();
    };
    for (const base of bases(en)) expect(parameters(zh, base), base).toEqual(parameters(en, base));
  });

  it("write a label small inside an English sentence, but not an acronym", () => {
    const say = i18next.getFixedT("en", "records") as (key: string, parameters: object) => string;
    expect(say("new.title", { form: "Quote" })).toBe("New quote");
    expect(say("new.title", { form: "FAQ" })).toBe("New FAQ");
    expect(say("new.title", { form: "报价单" })).toBe("New 报价单");
  });
});
