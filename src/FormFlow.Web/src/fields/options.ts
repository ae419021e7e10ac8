import type { LocalizedText, OptionColor } from "@/api/documents";
import { textIn } from "@/lib/text";

/** Something that can be chosen: an option, a stage, a step of a path. */
type Option = { value: string; label?: LocalizedText; color?: OptionColor };

/** What people read for an option. */
export function optionLabel(option: Option, language: string): string {
  return textIn(language, option.label, option.value);
}

/** The label of a value; the value itself when its option is gone. */
export function labelOf(options: readonly Option[], value: unknown, language: string): string {
  const option = options.find((candidate) => candidate.value === value);
  return option === undefined ? String(value) : optionLabel(option, language);
}

/** All that an option may be called: its value and its label in any language. */
export function namesOf({ value, label }: Option): string[] {
  return [value, ...(label == null ? [] : typeof label === "string" ? [label] : Object.values(label))];
}

/** The option that a text names, by value first, else by label in any language and whatever the case; undefined when none or several do. */
export function optionNamed<T extends Option>(options: readonly T[], name: string): T | undefined {
  const plain = name.trim();
  const byValue = options.find((option) => option.value === plain);
  if (byValue !== undefined) return byValue;
  const found = options.filter((option) => namesOf(option).some((candidate) => candidate.trim().toLowerCase() === plain.toLowerCase()));
  return found.length === 1 ? found[0] : undefined;
}
