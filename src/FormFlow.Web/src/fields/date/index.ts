import { Calendar } from "lucide-react";
import type { FieldType } from "../field-type";
import { calendar } from "../operators";
import { DateDisplay } from "./display";
import { DateInput } from "./input";
import { readDay } from "./read";

export const dateType: FieldType<"date"> = {
  type: "date",
  icon: Calendar,
  Input: DateInput,
  Display: DateDisplay,
  toText: (value) => String(value ?? ""),
  fromText: (pasted) => readDay(pasted),
  operators: calendar,
  width: 120,
  canSort: true,
  canGroup: true,
};
