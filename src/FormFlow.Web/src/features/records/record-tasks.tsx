import { useInfiniteQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import { type Task, tasksQuery } from "@/api/tasks";
import { useWorkspace } from "@/api/workspace";
import { CompleteDialog } from "@/forms/tasks/complete-dialog";
import { isLate } from "@/forms/tasks/due";
import { DueText } from "@/forms/tasks/due-text";
import { NewTaskDialog } from "@/forms/tasks/new-task";
import { TaskMenu } from "@/forms/tasks/task-menu";
import { useTasks } from "@/forms/tasks/use-tasks";
import { useFormats, useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { Button, IconButton } from "@/ui/button";
import { Checkbox } from "@/ui/choice";
import { Fault } from "@/ui/states";
import "./record-tasks.css";

/** What there is to do about the record, the most urgent first; what is done is folded away. */
export function RecordTasks({ form, id }: { form: string; id: string }) {
  const words = useWords("records");
  const formats = useFormats();
  const ws = useWorkspace();
  const [isAdding, setAdding] = useState(false);
  const [isDoneShown, setDoneShown] = useState(false);
  const open = useInfiniteQuery(tasksQuery(ws, { form, record: id }));
  const done = useInfiniteQuery({ ...tasksQuery(ws, { form, record: id, status: "done" }) });
  const tasks = open.data?.pages.flatMap((page) => page.items) ?? [];
  const late = tasks.filter((task) => isLate(task, new Date(), formats)).length;
  const doneCount = done.data?.pages[0]?.total ?? 0;
  return (
    <section className="ff-record-tasks" aria-label={words("page.tasks")}>
      <header>
        <h2>{words("page.tasks")}</h2>
        {late > 0 && <span className="ff-late">{words("page.late", { count: late })}</span>}
        <span className="ff-grow" />
        <IconButton small label={words("page.addTask")} onPress={() => setAdding(true)}>
          <Plus />
        </IconButton>
      </header>
      {open.isError && <Fault error={open.error} onRetry={() => open.refetch()} />}
      {open.isSuccess && tasks.length === 0 && <p className="ff-hint">{words("page.noTasks")}</p>}
      <ul>
        {tasks.map((task) => (
          <TaskCard key={task.id} task={task} />
        ))}
        {isDoneShown && done.data?.pages.flatMap((page) => page.items).map((task) => <TaskCard key={task.id} task={task} />)}
      </ul>
      {doneCount > 0 && !isDoneShown && (
        <Button small onPress={() => setDoneShown(true)}>
          {words("page.showDone", { count: doneCount })}
        </Button>
      )}
      {isAdding && <NewTaskDialog record={{ form, id }} onClose={() => setAdding(false)} />}
    </section>
  );
}

function TaskCard({ task }: { task: Task }) {
  const words = useWords("work");
  const ws = useWorkspace();
  const tasks = useTasks();
  const [asks, setAsks] = useState(false);
  const isDone = task.status !== "open";
  return (
    <li data-done={isDone || undefined}>
      <Checkbox
        aria-label={words(isDone ? "reopenNamed" : "completeNamed", { title: task.title })}
        isSelected={isDone}
        onChange={() => (isDone ? tasks.reopen(task) : setAsks(true))}
      />
      <div className="ff-grow">
        <Link to={paths.task(ws, task.id)}>{task.title}</Link>
        <p>
          <DueText task={task} />
          <span className="ff-quiet">
            {(task.due || isDone) && " · "}
            {task.assignees.map(({ title }) => title).join(", ")}
          </span>
        </p>
        {task.result && <p className="ff-quiet ff-prose">{task.result}</p>}
      </div>
      <TaskMenu task={task} small />
      {asks && <CompleteDialog task={task} onClose={() => setAsks(false)} />}
    </li>
  );
}
