import { Signature } from "lucide-react";
import type { FieldType } from "../field-type";
import { filesOf } from "../files/files-of";
import { presence } from "../operators";
import { SignatureDisplay } from "./display";
import { SignatureInput } from "./input";

export const signatureType: FieldType<"signature"> = {
  type: "signature",
  icon: Signature,
  Input: SignatureInput,
  Display: SignatureDisplay,
  toText: (value) => filesOf(value)[0]?.name ?? "",
  operators: presence,
  width: 120,
  isWide: true,
};
