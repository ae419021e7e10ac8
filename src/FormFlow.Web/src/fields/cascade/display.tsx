import type { FieldOf } from "@/api/documents";
import { useFormats } from "@/i18n";
import type { DisplayProps } from "../field-type";
import { textsOf } from "../lists";
import { ValueText } from "../value-text";
import { pathText } from "./paths";

export function CascadeDisplay({ field, value, isCompact }: DisplayProps<FieldOf<"cascade">>) {
  const { language } = useFormats();
  const text = pathText(field.options, textsOf(value), language);
  return (
    <ValueText isCompact={isCompact} title={isCompact ? text : undefined}>
      {text}
    </ValueText>
  );
}
