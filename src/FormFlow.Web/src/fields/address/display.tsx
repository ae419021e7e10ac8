import type { FieldOf } from "@/api/documents";
import type { DisplayProps } from "../field-type";
import { ValueText } from "../value-text";
import { addressText } from "./text";

export function AddressDisplay({ value, isCompact }: DisplayProps<FieldOf<"address">>) {
  const text = addressText(value);
  return (
    <ValueText isCompact={isCompact} title={isCompact ? text : undefined}>
      {text}
    </ValueText>
  );
}
