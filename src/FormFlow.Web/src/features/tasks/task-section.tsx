import { useInfiniteQuery } from "@tanstack/react-query";
import { ChevronDown, ChevronRight } from "lucide-react";
import { type ReactNode, useState } from "react";
import { type Task, type TaskQuestion, tasksQuery } from "@/api/tasks";
import { useWorkspace } from "@/api/workspace";
import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Fault, Skeleton } from "@/ui/states";
import { TaskRow } from "./task-row";

/** Tasks under a heading that says how many there are. */
export function TaskSection({ title, count, isLate, children }: { title: string; count?: number; isLate?: boolean; children: ReactNode }) {
  return (
    <section className="ff-task-section">
      <h2 className={isLate ? "ff-late" : undefined}>
        {title} {count !== undefined && <span className="ff-count">{count}</span>}
      </h2>
      {children}
    </section>
  );
}

export function TaskList({ tasks, open }: { tasks: readonly Task[]; open: string | undefined }) {
  return (
    <ul className="ff-tasks">
      {tasks.map((task) => (
        <TaskRow key={task.id} task={task} isOpen={task.id === open} />
      ))}
    </ul>
  );
}

/** Tasks that are out of the way until asked for: put off, or done. */
export function FoldedTasks({ title, question, open }: { title: string; question: TaskQuestion; open: string | undefined }) {
  const words = useWords("work");
  const ws = useWorkspace();
  const [isShown, setShown] = useState(false);
  const query = useInfiniteQuery({ ...tasksQuery(ws, question), enabled: isShown });
  const tasks = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="ff-task-section">
      <Button small onPress={() => setShown(!isShown)} aria-expanded={isShown} className="fold">
        {isShown ? <ChevronDown /> : <ChevronRight />}
        {title}
      </Button>
      {isShown && query.isPending && <Skeleton lines={3} />}
      {isShown && query.isError && <Fault error={query.error} onRetry={() => query.refetch()} />}
      {isShown && query.isSuccess && tasks.length === 0 && <p className="ff-hint ff-task-none">{words("noneHere")}</p>}
      {isShown && <TaskList tasks={tasks} open={open} />}
      {isShown && query.hasNextPage && (
        <Button small look="plain" onPress={() => query.fetchNextPage()} isPending={query.isFetchingNextPage}>
          {words("showMore")}
        </Button>
      )}
    </section>
  );
}
