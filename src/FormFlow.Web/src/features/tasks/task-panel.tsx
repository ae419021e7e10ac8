import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useState } from "react";
import { type Task, taskHistoryQuery, taskQuery } from "@/api/tasks";
import { useMembers, useWorkspace } from "@/api/workspace";
import { RecordLink } from "@/forms/record-link";
import { DueText } from "@/forms/tasks/due-text";
import { KindTag } from "@/forms/tasks/kind-tag";
import { TaskMenu } from "@/forms/tasks/task-menu";
import { useTasks } from "@/forms/tasks/use-tasks";
import { useFormats, useWords } from "@/i18n";
import { Button, IconButton } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Fault, Skeleton } from "@/ui/states";
import { Person } from "@/ui/tag";

/** A task by itself: what, for whom, about which record, what came of it and what happened to it. */
export function TaskPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const words = useWords("work");
  const ui = useWords("ui");
  const ws = useWorkspace();
  const query = useQuery(taskQuery(ws, id));
  return (
    <aside className="ff-task-panel" aria-label={query.data?.title ?? words("task")}>
      <header>
        {query.data && <KindTag kind={query.data.kind} />}
        <span className="ff-grow" />
        {query.data && <TaskMenu task={query.data} />}
        <IconButton label={ui("close")} onPress={onClose}>
          <X />
        </IconButton>
      </header>
      {query.isPending && <Skeleton />}
      {query.isError && <Fault error={query.error} onRetry={() => query.refetch()} />}
      {query.data && <TaskDetail task={query.data} />}
    </aside>
  );
}

function TaskDetail({ task }: { task: Task }) {
  const words = useWords("work");
  const tasks = useTasks();
  const [result, setResult] = useState("");
  return (
    <div className="body ff-stack">
      <h2>{task.title}</h2>
      <dl className="ff-facts">
        {task.due && (
          <>
            <dt>{words("due")}</dt>
            <dd>
              <DueText task={task} />
            </dd>
          </>
        )}
        {task.record && (
          <>
            <dt>{words("about")}</dt>
            <dd>
              <RecordLink record={task.record} />
            </dd>
          </>
        )}
        <dt>{words("who")}</dt>
        <dd className="ff-stack" style={{ gap: "var(--s1)" }}>
          {task.assignees.map((person) => (
            <span key={person.id}>
              <Person name={person.title ?? person.id} />
              {person.insteadOf && <span className="ff-hint"> {words("insteadOf", { name: person.insteadOf.title ?? "" })}</span>}
              {person.reason && <span className="ff-hint"> {person.reason}</span>}
            </span>
          ))}
        </dd>
        <dt>{words("givenBy")}</dt>
        <dd>{task.createdBy?.title ?? words("byRule")}</dd>
      </dl>
      {task.note && <p className="ff-prose">{task.note}</p>}
      {task.status === "open" ? (
        <>
          <TextField
            label={words("result")}
            placeholder={words("resultHint")}
            multiline
            value={result}
            onChange={setResult}
            maxLength={10_000}
          />
          <div className="ff-row">
            <Button look="main" onPress={() => tasks.complete(task, result.trim() || null)}>
              {words("complete")}
            </Button>
          </div>
        </>
      ) : (
        <div className="ff-note">
          <div className="ff-grow">
            <b>{words(`state.${task.status}`)}</b>
            {task.result && <p className="ff-prose">{task.result}</p>}
          </div>
          <Button small look="plain" onPress={() => tasks.reopen(task)}>
            {words("reopen")}
          </Button>
        </div>
      )}
      <TaskHistory id={task.id} />
    </div>
  );
}

const events = [
  "created",
  "changed",
  "completed",
  "cancelled",
  "reopened",
  "reassigned",
  "snoozed",
  "recordDeleted",
  "recordRestored",
] as const;

function TaskHistory({ id }: { id: string }) {
  const words = useWords("work");
  const formats = useFormats();
  const members = useMembers();
  const { data } = useQuery(taskHistoryQuery(useWorkspace(), id));
  if (!data) return null;
  return (
    <section>
      <h3>{words("history")}</h3>
      <ol className="ff-task-history">
        {data.items.map((entry) => {
          const event = events.find((name) => `task.${name}` === entry.kind);
          return (
            <li key={entry.id}>
              <b>{members.find((member) => member.id === entry.caller)?.name ?? words("byRule")}</b>{" "}
              {event ? words(`event.${event}`) : entry.kind}
              <span className="ff-hint"> {formats.moment(entry.at)}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
