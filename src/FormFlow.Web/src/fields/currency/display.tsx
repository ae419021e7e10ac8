import type { FieldOf } from "@/api/documents";
import { useFormats } from "@/i18n";
import type { DisplayProps } from "../field-type";
import { ValueText } from "../value-text";
import { moneyText } from "./text";

export function CurrencyDisplay({ field, value, isCompact }: DisplayProps<FieldOf<"currency">>) {
  const formats = useFormats();
  return <ValueText isCompact={isCompact}>{moneyText(value, field, formats)}</ValueText>;
}
