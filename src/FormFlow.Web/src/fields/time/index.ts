import { Clock } from "lucide-react";
import { readTime } from "../date/read";
import type { FieldType } from "../field-type";
import { order } from "../operators";
import { TimeDisplay, timeText } from "./display";
import { TimeInput } from "./input";

export const timeType: FieldType<"time"> = {
  type: "time",
  icon: Clock,
  Input: TimeInput,
  Display: TimeDisplay,
  toText: (value) => (value == null ? "" : timeText(value)),
  fromText: (pasted) => readTime(pasted),
  operators: order,
  width: 90,
  canSort: true,
  canGroup: true,
};
