import type { LocalizedText } from "@/api/documents";
import type { ToldClash } from "@/forms/clash-dialog";
import { useSetting } from "@/forms/plan/use-setting";
import { useText } from "@/i18n";
import type { Clash } from "./merge";

/** Says where two people changed a form in different ways, and what each made of it. */
export function useClashTexts(): (clashes: readonly Clash[]) => ToldClash[] {
  const text = useText();
  const setting = useSetting();
  const shown = (value: unknown) => {
    if (value === undefined || value === null) return "";
    if (typeof value === "string") return value;
    return typeof value === "object" && "en" in value ? text(value as LocalizedText) : JSON.stringify(value);
  };
  return (clashes) =>
    clashes.map(({ id, field, member, mine, theirs }) => ({
      id,
      place: [field && text(field.label, field.key), setting(member)].filter(Boolean).join(" · "),
      mine: shown(mine),
      theirs: shown(theirs),
    }));
}
