import type { FieldOf } from "@/api/documents";
import { Tag } from "@/ui/tag";
import type { DisplayProps } from "../field-type";
import { referencesOf } from "../references";

export function DepartmentDisplay({ value, isCompact }: DisplayProps<FieldOf<"department">>) {
  return (
    <span className={`ff-values ${isCompact ? "compact" : ""}`}>
      {referencesOf(value).map(({ id, title }) => (
        <Tag key={id}>{title}</Tag>
      ))}
    </span>
  );
}
