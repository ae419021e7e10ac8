import type { FieldOf } from "@/api/documents";
import type { DisplayProps } from "../field-type";

export function TextDisplay({ value, isCompact }: DisplayProps<FieldOf<"text">>) {
  return <span className={isCompact ? "ff-ellipsis" : undefined}>{String(value)}</span>;
}
