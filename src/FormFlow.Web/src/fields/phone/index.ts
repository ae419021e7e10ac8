import { Phone } from "lucide-react";
import type { FieldType } from "../field-type";
import { textual } from "../operators";
import { PhoneDisplay } from "./display";
import { PhoneInput } from "./input";
import { phoneText } from "./text";

export const phoneType: FieldType<"phone"> = {
  type: "phone",
  icon: Phone,
  group: "text",
  Input: PhoneInput,
  Display: PhoneDisplay,
  toText: (value) => (value == null ? "" : phoneText(value)),
  fromText: (pasted) => pasted.trim() || null,
  operators: textual,
  width: 150,
  canSort: true,
};
