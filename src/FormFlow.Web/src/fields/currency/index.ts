import { Banknote } from "lucide-react";
import type { FieldType } from "../field-type";
import { laterSettings } from "../later";
import { readNumber } from "../numbers";
import { order } from "../operators";
import { CurrencyDisplay } from "./display";
import { CurrencyInput } from "./input";
import { codeOf, moneyText, signsOf } from "./text";

export const currencyType: FieldType<"currency"> = {
  type: "currency",
  icon: Banknote,
  group: "number",
  Input: CurrencyInput,
  Display: CurrencyDisplay,
  Settings: laterSettings(async () => (await import("./settings")).CurrencySettings),
  toText: (value, field, { formats }) => moneyText(value, field, formats),
  fromText: (pasted, field) => readNumber(pasted, signsOf(codeOf(field))),
  operators: order,
  align: "end",
  width: 140,
  canSort: true,
  canGroup: true,
  isNumeric: true,
};
