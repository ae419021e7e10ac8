import { Calendar } from "lucide-react";
import type { FieldType } from "../field-type";
import { later, laterSettings } from "../later";
import { calendar } from "../operators";
import { DateDisplay } from "./display";
import { readDay } from "./read";

export const dateType: FieldType<"date"> = {
  type: "date",
  icon: Calendar,
  group: "time",
  Input: later(async () => (await import("./input")).DateInput),
  Display: DateDisplay,
  Settings: laterSettings(async () => (await import("./settings")).DateSettings),
  toText: (value) => String(value ?? ""),
  fromText: (pasted) => readDay(pasted),
  operators: calendar,
  width: 120,
  canSort: true,
  canGroup: true,
};
