import { Hash } from "lucide-react";
import type { FieldType } from "../field-type";
import { laterSettings } from "../later";
import { readNumber } from "../numbers";
import { order } from "../operators";
import { NumberDisplay } from "./display";
import { NumberInput } from "./input";
import { numberText } from "./text";

export const numberType: FieldType<"number"> = {
  type: "number",
  icon: Hash,
  group: "number",
  Input: NumberInput,
  Display: NumberDisplay,
  Settings: laterSettings(async () => (await import("./settings")).NumberSettings),
  toText: (value, field, { formats, text }) =>
    [numberText(value, field, formats), value == null ? "" : text(field.unit)].filter((part) => part !== "").join(" "),
  fromText: (pasted, field, { text }) => readNumber(pasted, field.unit == null ? [] : [text(field.unit)]),
  isBare: true,
  operators: order,
  align: "end",
  width: 110,
  canSort: true,
  canGroup: true,
  isNumeric: true,
};
