import type { Task } from "@/api/tasks";
import { daysBetween, type Formats } from "@/lib/format";

/** A deadline is a whole day, or a moment of one. */
export const isDay = (due: string) => due.length === 10;

/** The day a deadline falls on here. */
export const dueDay = (due: string, formats: Formats) => (isDay(due) ? due : formats.dayOf(new Date(due)));

export const groups = ["overdue", "today", "later", "none", "done"] as const;
export type TaskGroup = (typeof groups)[number];

/** Under which heading of the inbox a task stands. */
export function groupOf(task: Task, formats: Formats, now = new Date()): TaskGroup {
  if (task.status !== "open") return "done";
  if (task.due == null) return "none";
  if (isLate(task, now, formats)) return "overdue";
  return dueDay(task.due, formats) <= formats.dayOf(now) ? "today" : "later";
}

/** Whether its time is over: for a day when the day is. */
export function isLate(task: Task, now: Date, formats: Formats): boolean {
  if (task.status !== "open" || task.due == null) return false;
  return isDay(task.due) ? task.due < formats.dayOf(now) : Date.parse(task.due) < now.getTime();
}

/** How many days a deadline is past, 0 for earlier today. */
export const daysLate = (task: Task, formats: Formats, now = new Date()) =>
  task.due == null ? 0 : daysBetween(dueDay(task.due, formats), formats.dayOf(now));

/** The deadline in words: "today 14:00", "昨天". */
export const dueText = (due: string, formats: Formats) => (isDay(due) ? formats.day(due) : formats.moment(due));

export type Snooze = "hours" | "tomorrow" | "monday" | "week";

/** The instant a preset of putting off means: in three hours, tomorrow at nine, next Monday at nine, in a week at nine. */
export function snoozeUntil(preset: Snooze, now = new Date()): Date {
  if (preset === "hours") return new Date(now.getTime() + 3 * 3_600_000);
  const days = preset === "tomorrow" ? 1 : preset === "week" ? 7 : (8 - now.getDay()) % 7 || 7;
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 9);
}
