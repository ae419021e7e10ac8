import { CalendarClock } from "lucide-react";
import type { FieldType } from "../field-type";
import { later, laterSettings } from "../later";
import { calendar } from "../operators";
import { DateTimeDisplay } from "./display";
import { readInstant } from "./instant";

export const dateTimeType: FieldType<"dateTime"> = {
  type: "dateTime",
  icon: CalendarClock,
  group: "time",
  Input: later(async () => (await import("./input")).DateTimeInput),
  Display: DateTimeDisplay,
  Settings: laterSettings(async () => (await import("./settings")).DateTimeSettings),
  toText: (value, _, { formats }) => (value == null ? "" : `${formats.dayOf(new Date(String(value)))} ${formats.time(String(value))}`),
  fromText: (pasted, _, { formats }) => readInstant(pasted, formats.timeZone),
  operators: calendar,
  width: 150,
  canSort: true,
  canGroup: true,
};
