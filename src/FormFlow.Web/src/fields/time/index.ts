import { Clock } from "lucide-react";
import { readTime } from "../date/read";
import type { FieldType } from "../field-type";
import { later } from "../later";
import { order } from "../operators";
import { TimeDisplay } from "./display";
import { timeText } from "./text";

export const timeType: FieldType<"time"> = {
  type: "time",
  icon: Clock,
  group: "time",
  Input: later(async () => (await import("./input")).TimeInput),
  Display: TimeDisplay,
  toText: (value) => (value == null ? "" : timeText(value)),
  fromText: (pasted) => readTime(pasted),
  operators: order,
  width: 90,
  canSort: true,
  canGroup: true,
};
