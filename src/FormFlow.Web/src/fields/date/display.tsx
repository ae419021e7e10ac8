import type { FieldOf } from "@/api/documents";
import { useFormats } from "@/i18n";
import type { DisplayProps } from "../field-type";

export function DateDisplay({ value }: DisplayProps<FieldOf<"date">>) {
  const formats = useFormats();
  const day = String(value);
  return (
    <time className="ff-value" dateTime={day} title={day}>
      {formats.day(day)}
    </time>
  );
}
