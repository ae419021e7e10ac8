import { Link2 } from "lucide-react";
import type { FieldType } from "../field-type";
import { textual } from "../operators";
import { UrlDisplay } from "./display";
import { UrlInput } from "./input";

export const urlType: FieldType<"url"> = {
  type: "url",
  icon: Link2,
  group: "text",
  Input: UrlInput,
  Display: UrlDisplay,
  toText: (value) => String(value ?? ""),
  fromText: (pasted) => pasted.trim() || null,
  operators: textual,
  width: 200,
  canSort: true,
};
