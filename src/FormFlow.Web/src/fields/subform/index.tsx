import { Rows3 } from "lucide-react";
import type { FieldType } from "../field-type";
import { later, laterSettings } from "../later";
import { presence } from "../operators";
import { SubformDisplay } from "./display";
import { rowsOf } from "./rows";

export const subformType: FieldType<"subform"> = {
  type: "subform",
  icon: Rows3,
  group: "link",
  start: ({ name }) => ({ fields: [{ key: "text", type: "text", label: name("text") }] }),
  isAlone: true,
  Input: later(async () => (await import("./input")).SubformInput),
  Display: SubformDisplay,
  Settings: laterSettings(async () => (await import("./settings")).SubformSettings),
  toText: (value) => (value == null ? "" : String(rowsOf(value).length)),
  operators: presence,
  width: 100,
  isWide: true,
};
