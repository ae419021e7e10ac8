import { MapPin } from "lucide-react";
import type { FieldType } from "../field-type";
import { later } from "../later";
import { presence } from "../operators";
import { LocationDisplay } from "./display";
import { locationText, readLocation } from "./text";

export const locationType: FieldType<"location"> = {
  type: "location",
  icon: MapPin,
  group: "text",
  Input: later(async () => (await import("./input")).LocationInput),
  Display: LocationDisplay,
  toText: (value) => locationText(value),
  fromText: (pasted) => readLocation(pasted),
  operators: presence,
  width: 180,
  isWide: true,
};
