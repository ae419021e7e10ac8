import type { FieldOf } from "@/api/documents";
import type { DisplayProps } from "../field-type";
import { Link } from "../link";
import { ValueText } from "../value-text";

export function UrlDisplay({ value, isCompact }: DisplayProps<FieldOf<"url">>) {
  const address = String(value);
  return (
    <ValueText isCompact={isCompact}>
      <Link to={address} title={address}>
        {isCompact ? address.replace(/^https?:\/\/(?:www\.)?(.+?)\/?$/, "$1") : address}
      </Link>
    </ValueText>
  );
}
