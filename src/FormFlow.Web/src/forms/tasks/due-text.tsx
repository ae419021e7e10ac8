import type { Task } from "@/api/tasks";
import { useFormats, useWords } from "@/i18n";
import { daysLate, dueText, isLate } from "./due";

/** When a task is due, in words; red once its time is over. Nothing when it may be done whenever. */
export function DueText({ task }: { task: Task }) {
  const words = useWords("work");
  const formats = useFormats();
  if (task.status !== "open") {
    return task.endedAt ? <span className="ff-quiet">{formats.moment(task.endedAt)}</span> : null;
  }
  if (task.due == null) return null;
  const text = dueText(task.due, formats);
  if (!isLate(task, new Date(), formats)) return <span className="ff-quiet">{text}</span>;
  const days = daysLate(task, formats);
  return <span className="ff-late">{days > 1 ? words("lateDays", { when: text, count: days }) : words("late", { when: text })}</span>;
}
