import { queryOptions, useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { api, data } from "@/api/client";
import { useWorkspace } from "@/api/workspace";
import { useFormats, useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { Fault, Skeleton } from "@/ui/states";

/** The person's next few open tasks, the most urgent first. */
const nextTasksQuery = (ws: string) =>
  queryOptions({
    queryKey: [ws, "tasks", "next"],
    queryFn: ({ signal }) => data(api.GET("/api/v1/workspaces/{ws}/tasks", { params: { path: { ws }, query: { limit: 8 } }, signal })),
  });

export function OpenTasks() {
  const words = useWords();
  const formats = useFormats();
  const ws = useWorkspace();
  const tasks = useQuery(nextTasksQuery(ws));
  if (tasks.isPending) return <Skeleton lines={4} />;
  if (tasks.isError) return <Fault error={tasks.error} onRetry={() => void tasks.refetch()} />;
  if (tasks.data.items.length === 0) return <p className="ff-quiet">{words("home.noTasks")}</p>;
  return (
    <ul className="ff-home-list">
      {tasks.data.items.map((task) => (
        <li key={task.id}>
          <Link to={paths.task(ws, task.id)}>
            <span className="ff-grow ff-ellipsis">
              <b>{task.title}</b>
              {task.record?.title && <span className="ff-quiet"> · {task.record.title}</span>}
            </span>
            {task.due && (
              <span className={task.isOverdue ? "ff-late" : "ff-quiet"}>
                {formats.moment(task.due)}
                {task.isOverdue && ` ${words("overdue")}`}
              </span>
            )}
          </Link>
        </li>
      ))}
      {tasks.data.nextCursor && (
        <li>
          <Link to={paths.tasks(ws)} className="ff-quiet">
            {words("home.allTasks")}
          </Link>
        </li>
      )}
    </ul>
  );
}
