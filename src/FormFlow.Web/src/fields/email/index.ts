import { Mail } from "lucide-react";
import type { FieldType } from "../field-type";
import { textual } from "../operators";
import { EmailDisplay } from "./display";
import { EmailInput } from "./input";

export const emailType: FieldType<"email"> = {
  type: "email",
  icon: Mail,
  group: "text",
  Input: EmailInput,
  Display: EmailDisplay,
  toText: (value) => String(value ?? ""),
  fromText: (pasted) => pasted.trim() || null,
  operators: textual,
  width: 200,
  canSort: true,
};
