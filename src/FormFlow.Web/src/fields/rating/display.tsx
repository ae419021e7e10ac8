import { Star } from "lucide-react";
import type { FieldOf } from "@/api/documents";
import { useWords } from "@/i18n";
import type { DisplayProps } from "../field-type";
import "./rating.css";

/** The highest mark that a field can hold. */
export function highest(field: FieldOf<"rating">): number {
  return field.max ?? 5;
}

export function RatingDisplay({ field, value }: DisplayProps<FieldOf<"rating">>) {
  const words = useWords("fields");
  const mark = Number(value);
  const most = highest(field);
  return (
    <span className="ff-rating" role="img" aria-label={words("outOf", { mark, most })} title={words("outOf", { mark, most })}>
      {Array.from({ length: most }, (_, index) => (
        <Star key={index} className={index < mark ? "full" : ""} aria-hidden="true" />
      ))}
    </span>
  );
}
