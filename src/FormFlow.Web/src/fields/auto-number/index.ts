import { ListOrdered } from "lucide-react";
import { lazy } from "react";
import type { FieldType } from "../field-type";
import { textual } from "../operators";
import { AutoNumberDisplay } from "./display";

export const autoNumberType: FieldType<"autoNumber"> = {
  type: "autoNumber",
  icon: ListOrdered,
  group: "computed",
  start: () => ({ parts: [{ type: "counter" }] }),
  isAlone: true,
  Display: AutoNumberDisplay,
  Settings: lazy(async () => ({ default: (await import("./settings")).AutoNumberSettings })),
  toText: (value) => String(value ?? ""),
  operators: textual,
  width: 130,
  canSort: true,
};
