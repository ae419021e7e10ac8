import type { Condition, LocalizedText } from "@/api/documents";
import { useSentence } from "@/fields/condition/sentence";
import type { FieldFinder } from "@/fields/shown-field";
import type { ToldClash } from "@/forms/clash-dialog";
import { useText, useWords } from "@/i18n";
import type { Clash } from "@/lib/merge";
import { type Audience, useAudienceNames } from "./audience-names";

type Word = keyof typeof import("@/i18n/en/views.json")["edit"]["clash"];

/** Says what two people set of a view in different ways, in the words of its settings. */
export function useClashTexts(form: string, fields: FieldFinder): (clashes: readonly Clash[]) => ToldClash[] {
  const words = useWords("views");
  const text = useText();
  const say = useSentence(fields, form);
  const names = useAudienceNames();
  const fieldNamed = (path: unknown) => fields.at(String(path))?.label ?? String(path);
  const part = (value: unknown): string => {
    const one = value as { field?: string; descending?: boolean };
    if (typeof value !== "object" || value === null) return fieldNamed(value);
    return one.field === undefined ? "" : `${fieldNamed(one.field)}${one.descending ? " ↓" : ""}`;
  };
  const told = (id: string, value: unknown): string => {
    if (value === undefined || value === null) return "";
    if (id === "who") return words(`edit.${value as "me"}`);
    if (id === "audience") {
      const { departments, members } = value as Audience;
      return [...(departments ?? []).map(names.department), ...(members ?? []).map(names.member)].join(", ");
    }
    if (id === "type") return words(`saved.types.${value as "table"}`);
    if (id === "label" || id === "description") return text(value as LocalizedText);
    if (id === "scale") return words(`timeline.scale.${value as "month"}`);
    if (id === "colors") return words("edit.clash.count", { count: (value as readonly unknown[]).length });
    if (id === "filter") {
      const { about, says } = say(value as Condition);
      return `${about} ${says}`.trim();
    }
    return Array.isArray(value) ? value.map(part).filter(Boolean).join(", ") : part(value);
  };
  return (clashes) =>
    clashes.map(({ id, mine, theirs }) => ({
      id,
      place: words(`edit.clash.${id as Exclude<Word, "count_one" | "count_other">}`, { defaultValue: id }),
      mine: told(id, mine),
      theirs: told(id, theirs),
    }));
}
