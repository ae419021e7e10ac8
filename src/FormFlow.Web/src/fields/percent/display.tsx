import type { FieldOf } from "@/api/documents";
import { useFormats } from "@/i18n";
import type { DisplayProps } from "../field-type";
import { ValueText } from "../value-text";
import { percentText } from "./text";

export function PercentDisplay({ field, value, isCompact }: DisplayProps<FieldOf<"percent">>) {
  const formats = useFormats();
  return <ValueText isCompact={isCompact}>{percentText(value, field, formats)}</ValueText>;
}
