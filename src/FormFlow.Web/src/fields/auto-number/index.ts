import { ListOrdered } from "lucide-react";
import type { FieldType } from "../field-type";
import { textual } from "../operators";
import { AutoNumberDisplay } from "./display";

export const autoNumberType: FieldType<"autoNumber"> = {
  type: "autoNumber",
  icon: ListOrdered,
  Display: AutoNumberDisplay,
  toText: (value) => String(value ?? ""),
  operators: textual,
  width: 130,
  canSort: true,
};
