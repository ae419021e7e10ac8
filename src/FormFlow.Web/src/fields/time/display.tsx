import type { FieldOf } from "@/api/documents";
import type { DisplayProps } from "../field-type";
import { ValueText } from "../value-text";
import { timeText } from "./text";

export function TimeDisplay({ value, isCompact }: DisplayProps<FieldOf<"time">>) {
  return <ValueText isCompact={isCompact}>{timeText(value)}</ValueText>;
}
