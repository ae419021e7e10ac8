import type { FieldOf } from "@/api/documents";
import { useFormats } from "@/i18n";
import type { DisplayProps } from "../field-type";
import { ValueText } from "../value-text";
import { durationText } from "./text";

export function DurationDisplay({ value, isCompact }: DisplayProps<FieldOf<"duration">>) {
  const { language } = useFormats();
  return <ValueText isCompact={isCompact}>{durationText(value, language)}</ValueText>;
}
