import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { tasksQuery } from "@/api/tasks";
import { useWorkspace } from "@/api/workspace";
import { DueText } from "@/forms/tasks/due-text";
import { useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { Fault, Skeleton } from "@/ui/states";

/** How many are shown here; the inbox has all. */
const few = 8;

/** The person's next few open tasks, the most urgent first. */
export function OpenTasks() {
  const words = useWords();
  const ws = useWorkspace();
  const tasks = useInfiniteQuery(tasksQuery(ws));
  if (tasks.isPending) return <Skeleton lines={4} />;
  if (tasks.isError) return <Fault error={tasks.error} onRetry={() => void tasks.refetch()} />;
  const open = tasks.data.pages.flatMap((page) => page.items);
  if (open.length === 0) return <p className="ff-quiet">{words("home.noTasks")}</p>;
  return (
    <ul className="ff-home-list">
      {open.slice(0, few).map((task) => (
        <li key={task.id}>
          <Link to={paths.task(ws, task.id)}>
            <span className="ff-grow ff-ellipsis">
              <b>{task.title}</b>
              {task.record?.title && <span className="ff-quiet"> · {task.record.title}</span>}
            </span>
            <DueText task={task} />
          </Link>
        </li>
      ))}
      {open.length > few && (
        <li>
          <Link to={paths.tasks(ws)} className="ff-quiet">
            {words("home.allTasks")}
          </Link>
        </li>
      )}
    </ul>
  );
}
