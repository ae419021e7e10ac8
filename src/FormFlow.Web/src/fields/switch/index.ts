import { ToggleRight } from "lucide-react";
import type { FieldType } from "../field-type";
import { equality } from "../operators";
import { SwitchDisplay } from "./display";
import { SwitchInput } from "./input";

const words = new Map<string, boolean>([
  ...["yes", "y", "true", "on", "1", "是", "对", "有", "√", "✓", "✔"].map((word) => [word, true] as const),
  ...["no", "n", "false", "off", "0", "否", "不", "无", "×", "✗"].map((word) => [word, false] as const),
]);

export const switchType: FieldType<"switch"> = {
  type: "switch",
  icon: ToggleRight,
  group: "choice",
  Input: SwitchInput,
  Display: SwitchDisplay,
  toText: (value, _, { yes, no }) => (value === true ? yes : value === false ? no : ""),
  fromText: (pasted) => {
    const plain = pasted.normalize("NFKC").trim().toLowerCase();
    return plain === "" ? null : words.get(plain);
  },
  isBare: true,
  operators: equality,
  width: 80,
  canSort: true,
  canGroup: true,
};
