import type { FieldOf } from "@/api/documents";
import { useFormats } from "@/i18n";
import { Tag } from "@/ui/tag";
import type { DisplayProps } from "../field-type";
import { labelOf } from "../options";

export function SelectDisplay({ field, value }: DisplayProps<FieldOf<"select">>) {
  const { language } = useFormats();
  const option = field.options.find((candidate) => candidate.value === value);
  return <Tag color={option?.color}>{labelOf(field.options, value, language)}</Tag>;
}
