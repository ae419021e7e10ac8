import type { FieldOf } from "@/api/documents";
import { useFormats } from "@/i18n";
import type { DisplayProps } from "../field-type";
import { Late } from "../late";

export function DateTimeDisplay({ field, value }: DisplayProps<FieldOf<"dateTime">>) {
  const formats = useFormats();
  const instant = String(value);
  const shown = formats.moment(instant);
  const isLate = field.due && Date.parse(instant) < Date.now();
  return (
    <time className="ff-value" dateTime={instant} title={`${formats.dayOf(new Date(instant))} ${formats.time(instant)}`}>
      {isLate ? <Late>{shown}</Late> : shown}
    </time>
  );
}
