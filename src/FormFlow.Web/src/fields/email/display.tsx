import type { FieldOf } from "@/api/documents";
import type { DisplayProps } from "../field-type";
import { Link } from "../link";
import { ValueText } from "../value-text";

export function EmailDisplay({ value, isCompact }: DisplayProps<FieldOf<"email">>) {
  return (
    <ValueText isCompact={isCompact}>
      <Link to={`mailto:${encodeURIComponent(String(value)).replace("%40", "@")}`}>{String(value)}</Link>
    </ValueText>
  );
}
