import type { LocalizedText } from "@/api/documents";
import { useText, useWords } from "@/i18n";
import type { Clash } from "@/lib/merge";
import type { ToldClash } from "./clash-dialog";
import { useSetting } from "./plan/use-setting";
import { useToldValue } from "./told-value";

/** Says where two people changed a document about a form in different ways, and what each made of it. */
export function useClashTexts(form: string, nameOf?: (key: string) => string | undefined): (clashes: readonly Clash[]) => ToldClash[] {
  const words = useWords("designer");
  const text = useText();
  const setting = useSetting();
  const told = useToldValue(form, nameOf);
  const whole = (item: unknown) => words(item === undefined ? "clash.takenOut" : "clash.goesOn");
  return (clashes) =>
    clashes.map(({ id, within, member, mine, theirs }) => {
      const names = within.map(({ item }) => text(item.label as LocalizedText | undefined, String(item.key ?? item.value ?? "")));
      const place = [...names, member === null ? "" : setting(member)].filter(Boolean).join(" · ");
      return member === null
        ? { id, place, mine: whole(mine), theirs: whole(theirs) }
        : { id, place, mine: told(mine, member), theirs: told(theirs, member) };
    });
}
