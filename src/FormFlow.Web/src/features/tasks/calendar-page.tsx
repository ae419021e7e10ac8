import { useInfiniteQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { type Task, tasksQuery } from "@/api/tasks";
import { useIsOwner, useWorkspace } from "@/api/workspace";
import { isDay, isLate } from "@/forms/tasks/due";
import { NewTaskDialog } from "@/forms/tasks/new-task";
import { useTasks } from "@/forms/tasks/use-tasks";
import { useFormats, useWords } from "@/i18n";
import type { Formats } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { CalendarEntry, CalendarView } from "@/ui/big-calendar";
import { Button } from "@/ui/button";
import { Segments } from "@/ui/segments";
import { Fault, Skeleton } from "@/ui/states";
import { dayText, entryOf, readDay, span } from "./calendar-entries";
import "./calendar.css";

const BigCalendar = lazy(async () => ({ default: (await import("@/ui/big-calendar")).BigCalendar }));
const views: readonly string[] = ["month", "week", "day", "agenda"];

/** The person's plans: tasks with a deadline on their days; dragging one moves its deadline. */
export function CalendarPage() {
  const words = useWords("work");
  const formats = useFormats();
  const ws = useWorkspace();
  const isOwner = useIsOwner();
  const navigate = useNavigate();
  const tasks = useTasks();
  const [search, setSearch] = useSearchParams();
  const [adding, setAdding] = useState<string | null | undefined>();
  const asked = search.get("view");
  const view = (asked && views.includes(asked) ? asked : matchMedia("(max-width: 720px)").matches ? "agenda" : "month") as CalendarView;
  const date = readDay(search.get("day")) ?? new Date();
  const whose = search.get("whose") === "all" && isOwner ? { assignee: "all" } : {};
  const set = (name: string, value: string | null) =>
    setSearch(
      (before) => {
        if (value === null) before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  const range = span(date, view);
  const query = useInfiniteQuery(tasksQuery(ws, { status: "all", dueFrom: dayText(range.from), dueTo: dayText(range.to), ...whose }));
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const found = useTasksOnDays(
    query.data?.pages.flatMap((page) => page.items),
    formats,
  );

  const move = (entry: CalendarEntry, to: { start: Date; allDay: boolean }) => {
    const task = found.tasks.get(entry.id);
    const due = to.allDay ? dayText(to.start) : to.start.toISOString();
    if (task && due !== task.due)
      tasks.change(task, { due }, words("dueMoved", { when: isDay(due) ? formats.day(due) : formats.moment(due) }));
  };
  return (
    <div className="ff-calendar-page">
      <header className="ff-head">
        <h1>{words("calendar")}</h1>
        <span className="ff-grow" />
        {isOwner && (
          <Segments
            label={words("whose")}
            value={"assignee" in whose ? "all" : "mine"}
            onChange={(value) => set("whose", value === "all" ? "all" : null)}
            options={[
              { value: "mine", label: words("mine") },
              { value: "all", label: words("everybody") },
            ]}
          />
        )}
        <Button look="main" onPress={() => setAdding(dayText(date))}>
          {words("newTask")}
        </Button>
      </header>
      {query.isError && <Fault error={query.error} onRetry={() => query.refetch()} />}
      <Suspense fallback={<Skeleton />}>
        <BigCalendar
          entries={found.entries}
          date={date}
          view={view}
          onDate={(day) => set("day", dayText(day))}
          onView={(chosen) => set("view", chosen)}
          onOpen={(entry) => navigate(paths.task(ws, entry.id))}
          onMove={move}
          onChoose={({ start, allDay }) => setAdding(allDay ? dayText(start) : start.toISOString())}
        />
      </Suspense>
      {adding !== undefined && <NewTaskDialog due={adding} onClose={() => setAdding(undefined)} />}
    </div>
  );
}

function useTasksOnDays(items: readonly Task[] | undefined, formats: Formats) {
  return useMemo(() => {
    const known = (items ?? []).filter((task) => task.due != null && task.status !== "recordDeleted" && task.status !== "cancelled");
    return {
      tasks: new Map(known.map((task) => [task.id, task])),
      entries: known.map((task) => entryOf(task, isLate(task, new Date(), formats))),
    };
  }, [items, formats]);
}
