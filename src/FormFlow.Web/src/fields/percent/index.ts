import { Percent } from "lucide-react";
import type { FieldType } from "../field-type";
import { laterSettings } from "../later";
import { order } from "../operators";
import { PercentDisplay } from "./display";
import { PercentInput } from "./input";
import { percentText, readPercent } from "./text";

export const percentType: FieldType<"percent"> = {
  type: "percent",
  icon: Percent,
  group: "number",
  Input: PercentInput,
  Display: PercentDisplay,
  Settings: laterSettings(async () => (await import("./settings")).PercentSettings),
  toText: (value, field, { formats }) => percentText(value, field, formats),
  fromText: (pasted) => readPercent(pasted),
  isBare: true,
  operators: order,
  align: "end",
  width: 90,
  canSort: true,
  canGroup: true,
  isNumeric: true,
};
