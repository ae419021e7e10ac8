import type { FieldOf } from "@/api/documents";
import type { DisplayProps } from "../field-type";
import { ValueText } from "../value-text";

export function AutoNumberDisplay({ value, isCompact }: DisplayProps<FieldOf<"autoNumber">>) {
  return <ValueText isCompact={isCompact}>{String(value)}</ValueText>;
}
