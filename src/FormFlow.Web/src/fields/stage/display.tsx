import type { FieldOf } from "@/api/documents";
import { useCatalog } from "@/api/workspace";
import { useText } from "@/i18n";
import { Tag } from "@/ui/tag";
import type { DisplayProps } from "../field-type";
import { stageOf } from "./stages";

export function StageDisplay({ form, field, value }: DisplayProps<FieldOf<"stage">>) {
  const text = useText();
  const stage = stageOf(useCatalog(), form, field.key, value);
  return <Tag color={stage?.color}>{text(stage?.label, String(value))}</Tag>;
}
