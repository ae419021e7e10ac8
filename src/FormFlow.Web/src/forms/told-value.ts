import type { Condition, LocalizedText } from "@/api/documents";
import { useSentence } from "@/fields/condition/sentence";
import { useFields } from "@/fields/shown-field";
import { languages, useFormats, useText, useWords } from "@/i18n";
import { useSetting } from "./plan/use-setting";

/** Members whose values are words of the documents, and where people's words for them are. */
const ofDocuments: Readonly<Record<string, string>> = { unit: "unit", status: "status", kind: "kind", comment: "comment", do: "action" };
/** Members that people write: what stands there is no name of something else. */
const written = new Set(["label", "pluralLabel", "description", "help", "placeholder", "purpose", "title", "text", "message", "formula"]);
const unsaid = new Set(["id", "key"]);
const longest = 240;

const isText = (value: object): value is Exclude<LocalizedText, string> =>
  Object.keys(value).length > 0 && Object.keys(value).every((tag) => languages.some((language) => language.tag === tag));
const isCondition = (value: object): value is Condition =>
  "all" in value || "any" in value || "not" in value || ("field" in value && "op" in value);

/**
 * Says what a member of a form's or workflow's document is, as people read it: fields and other parts by their names, conditions as sentences,
 * settings by their words. Blank where nothing is set.
 */
export function useToldValue(form: string, nameOf: (key: string) => string | undefined = () => undefined) {
  const text = useText();
  const setting = useSetting();
  const fields = useFields(form);
  const sentence = useSentence(fields, form);
  const formats = useFormats();
  const [words, process] = [useWords("fields"), useWords("process")];
  const comma = process("comma");

  const plain = (value: string, member: string): string => {
    const kind = ofDocuments[member];
    if (kind !== undefined) return process(`${kind}.${value}` as "unit.days", { defaultValue: value });
    if (member === "color") return words(`settings.colors.${value as "blue"}`, { defaultValue: value });
    return written.has(member) ? value : (nameOf(value) ?? fields.at(value)?.label ?? value);
  };
  const told = (value: unknown, member: string): string => {
    if (value === undefined || value === null) return "";
    if (typeof value === "string") return plain(value, member);
    if (typeof value === "boolean") return words(value ? "yes" : "no");
    if (typeof value === "number") return formats.number(value);
    if (Array.isArray(value)) return value.map((one) => told(one, member)).join(comma);
    if (typeof value !== "object") return String(value);
    if (isText(value)) return text(value);
    if (isCondition(value)) {
      const { about, says } = sentence(value);
      return `${about} ${says}`.trim();
    }
    if ("amount" in value && "unit" in value) return `${told(value.amount, "amount")} ${told(value.unit, "unit")}`;
    const { label, ...rest } = value as Record<string, unknown>;
    const name = told(label, "label") || told((value as { key?: string }).key, "key");
    const others = Object.entries(rest).filter(([name, set]) => !unsaid.has(name) && set !== null && set !== undefined);
    const said = others.map(([name, set]) => `${setting(name)}: ${told(set, name)}`).join(comma);
    return name && said ? `${name} (${said})` : name || said;
  };
  return (value: unknown, member: string) => {
    const all = told(value, member);
    return all.length > longest ? `${all.slice(0, longest)}…` : all;
  };
}
