import { parseAbsolute, parseDateTime, toZoned } from "@internationalized/date";
import { readDay, readTime } from "../date/read";

/** An instant as a clock in a time zone shows it, `YYYY-MM-DDTHH:mm`. Null when it is no instant. */
export function toClock(instant: string, timeZone: string): string | null {
  try {
    return parseAbsolute(instant, timeZone).toString().slice(0, 16);
  } catch {
    return null;
  }
}

/** The instant at which a clock in a time zone shows this; of one that comes twice in autumn the first, one that is skipped in spring is moved on. */
export function fromClock(clock: string, timeZone: string): string {
  return toZoned(parseDateTime(clock), timeZone, "compatible").toAbsoluteString();
}

/** Reads day and time as people write them, on a clock in a time zone; a day alone is its start. */
export function readInstant(text: string, timeZone: string): string | null | undefined {
  const plain = text.normalize("NFKC").trim();
  if (plain === "") return null;
  if (/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/i.test(plain)) {
    const parsed = new Date(plain.replace(" ", "T"));
    return Number.isNaN(parsed.getTime()) ? undefined : parsed.toISOString();
  }
  const split =
    /^(.*?\d日?)(?:[T,\s]+)((?:上午|下午|晚上|凌晨)?\s*\d{1,2}[:时点].*|(?:上午|下午|晚上|凌晨).*|\d{1,2}\s*[ap]\.?m\.?)$/is.exec(plain);
  const day = readDay(split?.[1] ?? plain);
  const time = split ? readTime(split[2]!) : "00:00:00";
  return day == null || time == null ? undefined : fromClock(`${day}T${time}`, timeZone);
}
