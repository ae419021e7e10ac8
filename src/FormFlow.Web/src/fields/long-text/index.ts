import { AlignLeft } from "lucide-react";
import type { FieldType } from "../field-type";
import { laterSettings } from "../later";
import { textual } from "../operators";
import { LongTextDisplay } from "./display";
import { LongTextInput } from "./input";

export const longTextType: FieldType<"longText"> = {
  type: "longText",
  icon: AlignLeft,
  group: "text",
  Input: LongTextInput,
  Display: LongTextDisplay,
  Settings: laterSettings(async () => (await import("./settings")).LongTextSettings),
  toText: (value) => String(value ?? ""),
  fromText: (pasted) => (pasted.trim() === "" ? null : pasted),
  operators: textual,
  width: 260,
  canSort: true,
  isWide: true,
};
