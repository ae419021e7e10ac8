import { useState } from "react";
import { Link } from "react-router";
import type { Task } from "@/api/tasks";
import { useMe, useWorkspace } from "@/api/workspace";
import { RecordLink } from "@/forms/record-link";
import { CompleteDialog } from "@/forms/tasks/complete-dialog";
import { snoozeUntil } from "@/forms/tasks/due";
import { DueText } from "@/forms/tasks/due-text";
import { KindTag } from "@/forms/tasks/kind-tag";
import { TaskMenu } from "@/forms/tasks/task-menu";
import { useTasks } from "@/forms/tasks/use-tasks";
import { useFormats, useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/choice";
import { Avatar } from "@/ui/tag";

/** One task of the inbox: a line at a desk, a card with two large buttons on a phone. */
export function TaskRow({ task, isOpen }: { task: Task; isOpen: boolean }) {
  const words = useWords("work");
  const formats = useFormats();
  const ws = useWorkspace();
  const me = useMe();
  const tasks = useTasks();
  const [asks, setAsks] = useState(false);
  const isDone = task.status !== "open";
  const mine = task.assignees.some(({ id }) => id === me.id);
  const others = task.assignees.filter(({ id }) => id !== me.id);
  const tomorrow = snoozeUntil("tomorrow").toISOString();
  return (
    <li className="ff-task" data-done={isDone || undefined} data-open={isOpen || undefined}>
      <div className="tick">
        <Checkbox
          aria-label={words(isDone ? "reopenNamed" : "completeNamed", { title: task.title })}
          isSelected={isDone}
          onChange={() => (isDone ? tasks.reopen(task) : tasks.complete(task, null))}
        />
      </div>
      <KindTag kind={task.kind} />
      <Link className="title" to={paths.task(ws, task.id)} data-task={task.id}>
        {task.title}
      </Link>
      <span className="about ff-ellipsis">
        {task.record && <RecordLink record={task.record} />}
        {task.status === "done" && task.result && <span className="ff-quiet"> · {task.result}</span>}
      </span>
      <span className="who" title={task.assignees.map(({ title }) => title).join(", ")}>
        {(mine ? others : task.assignees).slice(0, 3).map((person) => (
          <Avatar key={person.id} name={person.title ?? "?"} />
        ))}
      </span>
      <span className="due">
        <DueText task={task} />
      </span>
      <span className="more">
        <TaskMenu task={task} small />
      </span>
      {!isDone && (
        <span className="buttons">
          {mine && (
            <Button look="plain" onPress={() => tasks.snooze(task, tomorrow, formats.moment(tomorrow))}>
              {words("snooze.tomorrow")}
            </Button>
          )}
          <Button look="main" onPress={() => setAsks(true)}>
            {words("noteResult")}
          </Button>
        </span>
      )}
      {asks && <CompleteDialog task={task} onClose={() => setAsks(false)} />}
    </li>
  );
}
