import { Signature } from "lucide-react";
import type { FieldType } from "../field-type";
import { filesOf } from "../files/files-of";
import { later } from "../later";
import { presence } from "../operators";
import { SignatureDisplay } from "./display";

export const signatureType: FieldType<"signature"> = {
  type: "signature",
  icon: Signature,
  group: "file",
  Input: later(async () => (await import("./input")).SignatureInput),
  Display: SignatureDisplay,
  toText: (value) => filesOf(value)[0]?.name ?? "",
  operators: presence,
  width: 120,
  isWide: true,
};
