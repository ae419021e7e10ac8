import type { FieldOf } from "@/api/documents";
import { useFormats } from "@/i18n";
import { Tag } from "@/ui/tag";
import type { DisplayProps } from "../field-type";
import { textsOf } from "../lists";
import { labelOf } from "../options";

export function MultiSelectDisplay({ field, value, isCompact }: DisplayProps<FieldOf<"multiSelect">>) {
  const { language } = useFormats();
  return (
    <span className={`ff-values ${isCompact ? "compact" : ""}`}>
      {textsOf(value).map((chosen) => (
        <Tag key={chosen} color={field.options.find((option) => option.value === chosen)?.color}>
          {labelOf(field.options, chosen, language)}
        </Tag>
      ))}
    </span>
  );
}
