import { daysBetween } from "@/lib/format";

export type Scale = "week" | "month" | "quarter" | "year";

/** How wide a day is drawn at each scale, in pixels. */
export const dayWidth: Readonly<Record<Scale, number>> = { week: 96, month: 32, quarter: 12, year: 4 };

const dayMs = 86_400_000;

/** A day so many days later. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);
}

/** The days that a timeline reaches over: all of its bars and today, with some room at both ends. */
export function reachOf(bars: readonly { from: string; to: string }[], today: string, scale: Scale): { first: string; days: number } {
  const room = Math.ceil(400 / dayWidth[scale]);
  const first = bars.reduce((least, bar) => (bar.from < least ? bar.from : least), today);
  const last = bars.reduce((most, bar) => (bar.to > most ? bar.to : most), today);
  const start = firstOfUnit(addDays(first, -room), scale);
  return { first: start, days: daysBetween(start, last) + room };
}

function firstOfUnit(day: string, scale: Scale): string {
  if (scale === "week") return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
  return scale === "year" ? `${day.slice(0, 4)}-01-01` : `${day.slice(0, 7)}-01`;
}

/** The least room that a mark's text needs, in pixels. */
const textWidth = 60;

/** Where a mark of a timeline's head stands, with the day that it begins; one beside the first of a month has no room to be named. */
export type Mark = { day: string; at: number; isMajor: boolean; isNamed: boolean };

/** The marks of a timeline's head: days, weeks or months as the scale has room for. */
export function marksOf(first: string, days: number, scale: Scale): Mark[] {
  const marks: Mark[] = [];
  const isFirst = (day: string) => day.endsWith("-01");
  const hasRoom = (day: string) => dayWidth[scale] >= textWidth || !(isFirst(addDays(day, 1)) || isFirst(addDays(day, -1)));
  for (let index = 0; index < days; index++) {
    const day = addDays(first, index);
    const isMonth = isFirst(day);
    const isMonday = new Date(`${day}T00:00:00Z`).getUTCDay() === 1;
    const isQuarter = isMonth && ["01", "04", "07", "10"].includes(day.slice(5, 7));
    const isHere = scale === "week" ? true : scale === "month" ? isMonday || isMonth : scale === "quarter" ? isMonth : isQuarter;
    const isMajor = scale === "year" ? day.slice(5, 7) === "01" : isMonth;
    if (isHere) marks.push({ day, at: index, isMajor, isNamed: isMonth || hasRoom(day) });
  }
  return marks;
}

export type Edge = "start" | "end" | "both";

/** A bar moved by some days, whole or at one end; an end never passes the other. */
export function shifted(bar: { from: string; to: string }, edge: Edge, days: number): { from: string; to: string } {
  const from = edge === "end" ? bar.from : addDays(bar.from, days);
  const to = edge === "start" ? bar.to : addDays(bar.to, days);
  if (edge === "start" && from > to) return { from: to, to };
  return edge === "end" && to < from ? { from, to: from } : { from, to };
}
