import { dayIn, offsetAt, startOfDay } from "../zone";

/** An instant or the start of a day, in milliseconds. */
export type Moment = number;

/** What spans of time are counted in. */
export type Unit = "hour" | "day" | "week" | "month" | "quarter" | "year";

const dayMs = 86_400_000;
const days: Partial<Record<Unit, number>> = { day: 1, week: 7 };
const months: Partial<Record<Unit, number>> = { month: 1, quarter: 3, year: 12 };

/** The first and the last millisecond of a day in a zone. */
export function spanOfDay(day: string, zone: string): { first: Moment; last: Moment } {
  return { first: startOfDay(zone, day), last: startOfDay(zone, shiftDay(day, 1, "day")) - 1 };
}

/** The day so many units later; a day that its month does not have becomes the month's last. */
export function shiftDay(day: string, amount: number, unit: Unit): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (days[unit] !== undefined) return new Date(date.getTime() + amount * days[unit] * dayMs).toISOString().slice(0, 10);
  const month = date.getUTCMonth() + amount * (months[unit] ?? 0);
  const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), last))).toISOString().slice(0, 10);
}

/** The instant so many units later: hours are exact, everything longer keeps the time of the day in the zone. */
export function shiftInstant(instant: Moment, amount: number, unit: Unit, zone: string): Moment {
  if (unit === "hour") return instant + amount * 3_600_000;
  const timeOfDay = (instant + offsetAt(zone, instant)) % dayMs;
  const local = Date.parse(shiftDay(dayIn(zone, instant), amount, unit)) + timeOfDay;
  const early = local - offsetAt(zone, local - dayMs);
  const late = local - offsetAt(zone, local + dayMs);
  return early + offsetAt(zone, early) === local || late + offsetAt(zone, late) !== local ? early : late;
}
