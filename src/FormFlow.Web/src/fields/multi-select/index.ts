import { ListChecks } from "lucide-react";
import type { FieldOf } from "@/api/documents";
import type { FieldType } from "../field-type";
import { later, laterSettings } from "../later";
import { joinList, splitList, textsOf } from "../lists";
import { membership } from "../operators";
import { labelOf, optionNamed } from "../options";
import { MultiSelectDisplay } from "./display";

function fromText(pasted: string, field: FieldOf<"multiSelect">): string[] | null | undefined {
  const whole = optionNamed(field.options, pasted);
  const named = whole === undefined ? splitList(pasted, true).map((name) => optionNamed(field.options, name)?.value) : [whole.value];
  if (named.length === 0) return null;
  return named.includes(undefined) ? undefined : field.options.map((option) => option.value).filter((value) => named.includes(value));
}

export const multiSelectType: FieldType<"multiSelect"> = {
  type: "multiSelect",
  icon: ListChecks,
  group: "choice",
  start: ({ option }) => ({ options: [1, 2].map((number) => ({ value: option(number) })) }),
  Input: later(async () => (await import("./input")).MultiSelectInput),
  Display: MultiSelectDisplay,
  Settings: laterSettings(async () => (await import("./settings")).MultiSelectSettings),
  toText: (value, field, { formats }) => joinList(textsOf(value).map((chosen) => labelOf(field.options, chosen, formats.language))),
  fromText,
  operators: membership,
  width: 180,
};
