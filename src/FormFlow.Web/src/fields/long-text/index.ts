import { AlignLeft } from "lucide-react";
import { lazy } from "react";
import type { FieldType } from "../field-type";
import { textual } from "../operators";
import { LongTextDisplay } from "./display";
import { LongTextInput } from "./input";

export const longTextType: FieldType<"longText"> = {
  type: "longText",
  icon: AlignLeft,
  group: "text",
  Input: LongTextInput,
  Display: LongTextDisplay,
  Settings: lazy(async () => ({ default: (await import("./settings")).LongTextSettings })),
  toText: (value) => String(value ?? ""),
  fromText: (pasted) => (pasted.trim() === "" ? null : pasted),
  operators: textual,
  width: 260,
  canSort: true,
  isWide: true,
};
