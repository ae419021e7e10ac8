import type { FieldOf } from "@/api/documents";
import type { DisplayProps } from "../field-type";
import { ValueText } from "../value-text";

export function TextDisplay({ value, isCompact }: DisplayProps<FieldOf<"text">>) {
  return <ValueText isCompact={isCompact}>{String(value)}</ValueText>;
}
