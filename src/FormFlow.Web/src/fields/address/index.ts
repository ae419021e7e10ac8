import { MapPinHouse } from "lucide-react";
import type { FieldType } from "../field-type";
import { later } from "../later";
import { presence } from "../operators";
import { AddressDisplay } from "./display";
import { addressText } from "./text";

export const addressType: FieldType<"address"> = {
  type: "address",
  icon: MapPinHouse,
  group: "text",
  Input: later(async () => (await import("./input")).AddressInput),
  Display: AddressDisplay,
  toText: (value) => addressText(value),
  fromText: (pasted) => (pasted.trim() === "" ? null : { detail: pasted.trim() }),
  operators: presence,
  width: 220,
  isWide: true,
};
