import { Type } from "lucide-react";
import type { FieldType } from "../field-type";
import { laterSettings } from "../later";
import { textual } from "../operators";
import { TextDisplay } from "./display";
import { TextInput } from "./input";

export const textType: FieldType<"text"> = {
  type: "text",
  icon: Type,
  group: "text",
  Input: TextInput,
  Display: TextDisplay,
  Settings: laterSettings(async () => (await import("./settings")).TextSettings),
  toText: (value) => String(value ?? ""),
  fromText: (text) => text.trim() || null,
  operators: textual,
  width: 200,
  canSort: true,
  canGroup: true,
};
