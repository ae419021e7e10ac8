import { ListOrdered } from "lucide-react";
import type { FieldType } from "../field-type";
import { laterSettings } from "../later";
import { textual } from "../operators";
import { AutoNumberDisplay } from "./display";

export const autoNumberType: FieldType<"autoNumber"> = {
  type: "autoNumber",
  icon: ListOrdered,
  group: "computed",
  start: () => ({ parts: [{ type: "counter" }] }),
  isAlone: true,
  Display: AutoNumberDisplay,
  Settings: laterSettings(async () => (await import("./settings")).AutoNumberSettings),
  toText: (value) => String(value ?? ""),
  operators: textual,
  width: 130,
  canSort: true,
};
