import { Pilcrow } from "lucide-react";
import type { FieldType } from "../field-type";
import { laterSettings } from "../later";
import { search } from "../operators";
import { RichTextDisplay } from "./display";
import { RichTextInput } from "./input";
import { plainText } from "./render";

export const richTextType: FieldType<"richText"> = {
  type: "richText",
  icon: Pilcrow,
  group: "text",
  Input: RichTextInput,
  Display: RichTextDisplay,
  Settings: laterSettings(async () => (await import("./settings")).RichTextSettings),
  toText: (value) => (value == null ? "" : plainText(String(value))),
  operators: search,
  width: 260,
  isWide: true,
};
