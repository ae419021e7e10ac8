import type { FieldOf } from "@/api/documents";
import type { DisplayProps } from "../field-type";
import { ValueText } from "../value-text";

/** A time of day without the seconds when there are none. */
export function timeText(value: unknown): string {
  return String(value).replace(/^(\d\d:\d\d):00(?:\.0+)?$/, "$1");
}

export function TimeDisplay({ value, isCompact }: DisplayProps<FieldOf<"time">>) {
  return <ValueText isCompact={isCompact}>{timeText(value)}</ValueText>;
}
