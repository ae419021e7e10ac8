import { Timer } from "lucide-react";
import type { FieldType } from "../field-type";
import { order } from "../operators";
import { DurationDisplay } from "./display";
import { DurationInput } from "./input";
import { durationText, readDuration } from "./text";

export const durationType: FieldType<"duration"> = {
  type: "duration",
  icon: Timer,
  group: "number",
  Input: DurationInput,
  Display: DurationDisplay,
  toText: (value, _, { formats }) => (value == null ? "" : durationText(value, formats.language)),
  fromText: (pasted) => readDuration(pasted),
  isBare: true,
  operators: order,
  align: "end",
  width: 110,
  canSort: true,
  canGroup: true,
  isNumeric: true,
};
