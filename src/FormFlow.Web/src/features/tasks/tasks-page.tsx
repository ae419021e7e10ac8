import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { type Task, tasksQuery } from "@/api/tasks";
import { useIsOwner, useWorkspace } from "@/api/workspace";
import { CompleteDialog } from "@/forms/tasks/complete-dialog";
import { groupOf, groups } from "@/forms/tasks/due";
import { NewTaskDialog } from "@/forms/tasks/new-task";
import { useFormats, useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Segments } from "@/ui/segments";
import { Empty, Fault, Skeleton } from "@/ui/states";
import { TaskPanel } from "./task-panel";
import { FoldedTasks, TaskList, TaskSection } from "./task-section";
import "@/ui/page.css";
import "./tasks.css";

/** Moves the focus along the tasks, as in a list. */
function step(by: 1 | -1) {
  const links = [...document.querySelectorAll<HTMLElement>("[data-task]")];
  const at = links.indexOf(document.activeElement as HTMLElement);
  links[at === -1 ? 0 : Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
}

/** The inbox: what there is to do, by when, with a task beside it when one is open. */
export function TasksPage() {
  const words = useWords("work");
  const formats = useFormats();
  const ws = useWorkspace();
  const isOwner = useIsOwner();
  const { id: open } = useParams();
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const [isAdding, setAdding] = useState(false);
  const [finishing, setFinishing] = useState<Task | null>(null);
  const whose = search.get("whose") === "all" && isOwner ? "all" : "mine";
  const assignee = whose === "all" ? { assignee: "all" } : {};
  const query = useInfiniteQuery(tasksQuery(ws, assignee));
  const tasks = query.data?.pages.flatMap((page) => page.items) ?? [];
  const total = query.data?.pages[0]?.total ?? 0;

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const isElsewhere = target.closest("input, textarea, [role=menu], [role=dialog], [role=alertdialog]");
    if (event.metaKey || event.ctrlKey || event.altKey || isElsewhere) return;
    const focused = tasks.find(({ id }) => id === target.dataset.task);
    if (event.key === "j" || (event.key === "ArrowDown" && focused)) step(1);
    else if (event.key === "k" || (event.key === "ArrowUp" && focused)) step(-1);
    else if (event.key === "e" && focused) setFinishing(focused);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  return (
    <div className="ff-inbox" data-open={open !== undefined || undefined}>
      <div className="ff-inbox-list">
        <header className="ff-head">
          <h1>
            {words("inbox")} <span className="ff-count">{query.isSuccess ? total : ""}</span>
          </h1>
          <span className="ff-grow" />
          {isOwner && (
            <Segments
              label={words("whose")}
              value={whose}
              onChange={(value) => setSearch(value === "all" ? { whose: "all" } : {}, { replace: true })}
              options={[
                { value: "mine", label: words("mine") },
                { value: "all", label: words("everybody") },
              ]}
            />
          )}
          <Button look="main" onPress={() => setAdding(true)}>
            {words("newTask")}
          </Button>
        </header>
        {query.isPending && <Skeleton />}
        {query.isError && <Fault error={query.error} onRetry={() => query.refetch()} />}
        {query.isSuccess && tasks.length === 0 && (
          <Empty
            title={words("nothingTitle")}
            action={
              <Button look="plain" onPress={() => navigate(paths.calendar(ws))}>
                {words("toCalendar")}
              </Button>
            }
          >
            {words("nothingText")}
          </Empty>
        )}
        {groups.map((group) => {
          const found = tasks.filter((task) => groupOf(task, formats) === group);
          return (
            found.length > 0 && (
              <TaskSection key={group} title={words(`group.${group}`)} count={found.length} isLate={group === "overdue"}>
                <TaskList tasks={found} open={open} />
              </TaskSection>
            )
          );
        })}
        {query.hasNextPage && (
          <Button look="plain" onPress={() => query.fetchNextPage()} isPending={query.isFetchingNextPage}>
            {words("showMore")}
          </Button>
        )}
        {query.isSuccess && (
          <>
            {whose === "mine" && <FoldedTasks title={words("group.snoozed")} question={{ status: "snoozed" }} open={open} />}
            <FoldedTasks title={words("group.done")} question={{ status: "done", ...assignee }} open={open} />
            <p className="ff-hint ff-keys" aria-hidden="true">
              <kbd>J</kbd> <kbd>K</kbd> {words("keys.move")} <kbd>E</kbd> {words("keys.complete")} <kbd>↵</kbd> {words("keys.open")}
            </p>
          </>
        )}
      </div>
      {open !== undefined && (
        <TaskPanel key={open} id={open} onClose={() => navigate({ pathname: paths.tasks(ws), search: search.toString() })} />
      )}
      {isAdding && <NewTaskDialog onClose={() => setAdding(false)} />}
      {finishing && <CompleteDialog task={finishing} onClose={() => setFinishing(null)} />}
    </div>
  );
}
