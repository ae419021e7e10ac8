import { Network } from "lucide-react";
import { lazy } from "react";
import type { FieldType } from "../field-type";
import { later } from "../later";
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
  Settings: lazy(async () => ({ default: (await import("./settings")).CascadeSettings })),
  toText: (value, field, { formats }) => pathText(field.options, textsOf(value), formats.language),
  fromText: (pasted, field) => (pasted.trim() === "" ? null : readPath(field.options, pasted)),
  operators: membership,
  width: 180,
};
