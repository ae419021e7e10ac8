import type { CalendarEntry } from "@/ui/big-calendar";

/** The day of a local date, `YYYY-MM-DD`. */
export function dayText(date: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The moment a value stands for on this clock: an instant as it is, a day at its midnight. */
export function momentOf(value: unknown): Date | null {
  if (typeof value !== "string") return null;
  const date = new Date(/^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T00:00:00` : value);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** A moment as a field of its type takes it. */
export function momentValue(date: Date, isDay: boolean): string {
  return isDay ? dayText(date) : date.toISOString();
}

/** The values of an entry that was dragged: days stay days, times keep their length when only the start is kept. */
export function movedValues(
  to: Pick<CalendarEntry, "start" | "end">,
  start: { path: string; isDay: boolean },
  end: { path: string; isDay: boolean } | null,
): Record<string, string> {
  return {
    [start.path]: momentValue(to.start, start.isDay),
    ...(end ? { [end.path]: momentValue(to.end, end.isDay) } : {}),
  };
}

const dayMs = 86_400_000;

/** The stretch of days that a calendar shows around a date, with room for the weeks at its edges. */
export function stretch(date: Date, view: "month" | "week" | "day" | "agenda"): { from: Date; to: Date } {
  const day = new Date(date.getFullYear(), date.getMonth(), date.getDate());
  if (view === "month") {
    const first = new Date(date.getFullYear(), date.getMonth(), 1);
    return { from: new Date(first.getTime() - 7 * dayMs), to: new Date(date.getFullYear(), date.getMonth() + 1, 8) };
  }
  const before = view === "week" ? 7 : 1;
  const after = view === "agenda" ? 31 : view === "week" ? 8 : 2;
  return { from: new Date(day.getTime() - before * dayMs), to: new Date(day.getTime() + after * dayMs) };
}
