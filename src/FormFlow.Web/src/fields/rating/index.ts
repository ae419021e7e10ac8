import { Star } from "lucide-react";
import type { FieldType } from "../field-type";
import { laterSettings } from "../later";
import { readNumber } from "../numbers";
import { order } from "../operators";
import { RatingDisplay } from "./display";
import { RatingInput } from "./input";

export const ratingType: FieldType<"rating"> = {
  type: "rating",
  icon: Star,
  group: "number",
  Input: RatingInput,
  Display: RatingDisplay,
  Settings: laterSettings(async () => (await import("./settings")).RatingSettings),
  toText: (value) => String(value ?? ""),
  fromText: (pasted) => {
    const stars = /^[★⭐]+/u.exec(pasted.trim())?.[0];
    return stars === undefined ? readNumber(pasted) : [...stars].length;
  },
  operators: order,
  width: 110,
  canSort: true,
  canGroup: true,
  isNumeric: true,
};
