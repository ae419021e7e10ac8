import type { FieldDocument } from "@/api/documents";
import { moneyText } from "@/fields/currency/text";
import { durationText } from "@/fields/duration/text";
import { numberText } from "@/fields/number/text";
import { percentText } from "@/fields/percent/text";
import { timeText } from "@/fields/time/text";
import { formatsFor } from "@/lib/format";

/** A computed value as people read it on a page: as the app has it, days with their year, since nobody knows when the page is looked at again. */
export function shownText(value: unknown, field: FieldDocument, language: string, zone: string, words: DOMStringMap): string {
  const formats = formatsFor(language, zone);
  const result = field.type === "formula" ? (field.result ?? "number") : field.type;
  const as = <T>() => field as unknown as T;
  switch (result) {
    case "number":
      return numberText(value, as(), formats);
    case "currency":
      return moneyText(value, as(), formats);
    case "percent":
      return percentText(value, as(), formats);
    case "duration":
      return durationText(value, language);
    case "date":
      return dayText(String(value), language);
    case "dateTime":
      return `${dayText(formats.dayOf(new Date(String(value))), language)} ${formats.time(String(value))}`;
    case "time":
      return timeText(value);
    case "switch":
      return (value ? words.yes : words.no) ?? "";
    default:
      return String(value);
  }
}

const dayText = (day: string, language: string) =>
  new Intl.DateTimeFormat(language, { year: "numeric", month: "short", day: "numeric", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
