import type { FieldOf } from "@/api/documents";
import { useFormats, useText } from "@/i18n";
import type { DisplayProps } from "../field-type";
import { ValueText } from "../value-text";
import { numberText } from "./text";

export function NumberDisplay({ field, value, isCompact }: DisplayProps<FieldOf<"number">>) {
  const formats = useFormats();
  const text = useText();
  return (
    <ValueText isCompact={isCompact}>
      {numberText(value, field, formats)}
      {field.unit != null && <span className="ff-unit">{text(field.unit)}</span>}
    </ValueText>
  );
}
