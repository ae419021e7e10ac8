import type { FieldOf } from "@/api/documents";
import { Tag } from "@/ui/tag";
import type { DisplayProps } from "../field-type";
import { textsOf } from "../lists";

export function TagsDisplay({ value, isCompact }: DisplayProps<FieldOf<"tags">>) {
  return (
    <span className={`ff-values ${isCompact ? "compact" : ""}`}>
      {textsOf(value).map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
    </span>
  );
}
