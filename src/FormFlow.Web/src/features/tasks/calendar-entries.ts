import type { OptionColor } from "@/api/documents";
import type { Task } from "@/api/tasks";
import { isDay } from "@/forms/tasks/due";
import type { CalendarEntry, CalendarView } from "@/ui/big-calendar";

const pad = (number: number) => String(number).padStart(2, "0");
const halfHour = 30 * 60_000;
const colors: Record<Task["kind"], OptionColor> = { followUp: "blue", fillIn: "violet", other: "gray" };

/** The calendar day of a moment here, `YYYY-MM-DD`. */
export const dayText = (date: Date) => `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;

/** Midnight here of a day `YYYY-MM-DD`; null when it is none. */
export function readDay(day: string | null): Date | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? "");
  return parts && new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
}

/** The days in sight, with those of the neighbouring months that a month's page shows. */
export function span(date: Date, view: CalendarView): { from: Date; to: Date } {
  const day = (offset: number) => new Date(date.getFullYear(), date.getMonth(), date.getDate() + offset);
  if (view === "month") {
    return { from: new Date(date.getFullYear(), date.getMonth(), -6), to: new Date(date.getFullYear(), date.getMonth() + 1, 7) };
  }
  return view === "agenda" ? { from: day(0), to: day(30) } : { from: day(-7), to: day(7) };
}

/** A task on its day: the whole of it, or half an hour from its moment. */
export function entryOf(task: Task, isLate: boolean): CalendarEntry {
  const due = task.due as string;
  const allDay = isDay(due);
  const start = (allDay ? readDay(due) : null) ?? new Date(due);
  return {
    id: task.id,
    title: task.record?.title ? `${task.title} · ${task.record.title}` : task.title,
    start,
    end: allDay ? start : new Date(Math.min(start.getTime() + halfHour, new Date(start).setHours(23, 59, 59, 0))),
    allDay,
    color: colors[task.kind],
    isLate,
    isDone: task.status !== "open",
    isFixed: task.status !== "open",
  };
}
