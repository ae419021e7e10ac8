import { CircleChevronDown } from "lucide-react";
import type { FieldType } from "../field-type";
import { later, laterSettings } from "../later";
import { choice } from "../operators";
import { labelOf, optionNamed } from "../options";
import { SelectDisplay } from "./display";

export const selectType: FieldType<"select"> = {
  type: "select",
  icon: CircleChevronDown,
  group: "choice",
  start: ({ option }) => ({ options: [1, 2].map((number) => ({ value: option(number) })) }),
  Input: later(async () => (await import("./input")).SelectInput),
  Display: SelectDisplay,
  Settings: laterSettings(async () => (await import("./settings")).SelectSettings),
  toText: (value, field, { formats }) => (value == null ? "" : labelOf(field.options, value, formats.language)),
  fromText: (pasted, field) => (pasted.trim() === "" ? null : optionNamed(field.options, pasted)?.value),
  operators: choice,
  width: 130,
  canSort: true,
  canGroup: true,
};
