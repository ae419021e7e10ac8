import { Pilcrow } from "lucide-react";
import type { FieldType } from "../field-type";
import { search } from "../operators";
import { RichTextDisplay } from "./display";
import { RichTextInput } from "./input";
import { plainText } from "./render";

export const richTextType: FieldType<"richText"> = {
  type: "richText",
  icon: Pilcrow,
  Input: RichTextInput,
  Display: RichTextDisplay,
  toText: (value) => (value == null ? "" : plainText(String(value))),
  operators: search,
  width: 260,
  isWide: true,
};
