import type { FieldOf } from "@/api/documents";
import type { DisplayProps } from "../field-type";
import { Link } from "../link";
import { ValueText } from "../value-text";
import { callAddress, phoneText } from "./text";

export function PhoneDisplay({ value, isCompact }: DisplayProps<FieldOf<"phone">>) {
  return (
    <ValueText isCompact={isCompact}>
      <Link to={callAddress(value)}>{phoneText(value)}</Link>
    </ValueText>
  );
}
