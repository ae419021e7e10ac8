import type { FieldOf } from "@/api/documents";
import { useFormats } from "@/i18n";
import type { DisplayProps } from "../field-type";
import { Late } from "../late";

export function DateDisplay({ field, value }: DisplayProps<FieldOf<"date">>) {
  const formats = useFormats();
  const day = String(value);
  const shown = formats.day(day);
  const isLate = field.due && day < formats.dayOf(new Date());
  return (
    <time className="ff-value" dateTime={day} title={day}>
      {isLate ? <Late>{shown}</Late> : shown}
    </time>
  );
}
