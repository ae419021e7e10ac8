import type { FieldOf } from "@/api/documents";
import { useFormats } from "@/i18n";
import type { DisplayProps } from "../field-type";

export function DateTimeDisplay({ value }: DisplayProps<FieldOf<"dateTime">>) {
  const formats = useFormats();
  const instant = String(value);
  return (
    <time className="ff-value" dateTime={instant} title={`${formats.dayOf(new Date(instant))} ${formats.time(instant)}`}>
      {formats.moment(instant)}
    </time>
  );
}
