import { Network } from "lucide-react";
import type { FieldType } from "../field-type";
import { later, laterSettings } from "../later";
import { textsOf } from "../lists";
import { membership } from "../operators";
import { CascadeDisplay } from "./display";
import { pathText, readPath } from "./paths";

export const cascadeType: FieldType<"cascade"> = {
  type: "cascade",
  icon: Network,
  group: "choice",
  start: ({ option }) => ({ options: [1, 2].map((number) => ({ value: option(number) })) }),
  Input: later(async () => (await import("./input")).CascadeInput),
  Display: CascadeDisplay,
  Settings: laterSettings(async () => (await import("./settings")).CascadeSettings),
  toText: (value, field, { formats }) => pathText(field.options, textsOf(value), formats.language),
  fromText: (pasted, field) => (pasted.trim() === "" ? null : readPath(field.options, pasted)),
  operators: membership,
  width: 180,
};
