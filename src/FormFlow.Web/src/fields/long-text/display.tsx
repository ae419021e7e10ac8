import type { FieldOf } from "@/api/documents";
import type { DisplayProps } from "../field-type";
import { ValueText } from "../value-text";

export function LongTextDisplay({ value, isCompact }: DisplayProps<FieldOf<"longText">>) {
  return (
    <ValueText isCompact={isCompact} hasLines>
      {String(value)}
    </ValueText>
  );
}
