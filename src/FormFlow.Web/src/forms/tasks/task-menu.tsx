import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { Task } from "@/api/tasks";
import { useMe, useWorkspace } from "@/api/workspace";
import { useFormats, useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { IconButton } from "@/ui/button";
import { Menu, MenuItem, MenuSeparator } from "@/ui/menu";
import { CompleteDialog } from "./complete-dialog";
import { type Snooze, snoozeUntil } from "./due";
import { DueDialog } from "./due-dialog";
import { ReassignDialog } from "./reassign-dialog";
import { useTasks } from "./use-tasks";

export const snoozes: readonly Snooze[] = ["hours", "tomorrow", "monday", "week"];

type Asked = "due" | "reassign" | "cancel" | "snooze" | null;

/** Everything else that can be done with a task: put off, move, give to others, close, open its record. */
export function TaskMenu({ task, small }: { task: Task; small?: boolean }) {
  const words = useWords("work");
  const formats = useFormats();
  const navigate = useNavigate();
  const ws = useWorkspace();
  const me = useMe();
  const tasks = useTasks();
  const [asked, setAsked] = useState<Asked>(null);
  const mine = task.assignees.find(({ id }) => id === me.id);
  const { record } = task;
  const putOff = (preset: Snooze) => {
    const until = snoozeUntil(preset).toISOString();
    tasks.snooze(task, until, formats.moment(until));
  };
  return (
    <>
      <Menu
        label={words("actions", { title: task.title })}
        trigger={
          <IconButton label={words("actions", { title: task.title })} small={small}>
            <Ellipsis />
          </IconButton>
        }
      >
        {task.status !== "open" && <MenuItem onAction={() => tasks.reopen(task)}>{words("reopen")}</MenuItem>}
        {task.status === "open" &&
          mine &&
          snoozes.map((preset) => (
            <MenuItem key={preset} onAction={() => putOff(preset)} textValue={words(`snooze.${preset}`)}>
              {words(`snooze.${preset}`)}
              <kbd>{formats.moment(snoozeUntil(preset).toISOString())}</kbd>
            </MenuItem>
          ))}
        {task.status === "open" && mine && <MenuItem onAction={() => setAsked("snooze")}>{words("snooze.other")}</MenuItem>}
        {mine?.snoozedUntil && <MenuItem onAction={() => tasks.snooze(task, null, "")}>{words("wake")}</MenuItem>}
        {task.status === "open" && <MenuSeparator />}
        {task.status === "open" && <MenuItem onAction={() => setAsked("due")}>{words("moveDue")}</MenuItem>}
        {task.status === "open" && <MenuItem onAction={() => setAsked("reassign")}>{words("reassignMenu")}</MenuItem>}
        {record?.form && (
          <MenuItem onAction={() => navigate(paths.record(ws, record.form as string, record.id))}>{words("openRecord")}</MenuItem>
        )}
        {task.status === "open" && (
          <MenuItem isDanger onAction={() => setAsked("cancel")}>
            {words("closeMenu")}
          </MenuItem>
        )}
      </Menu>
      {asked === "due" && <DueDialog task={task} onClose={() => setAsked(null)} />}
      {asked === "snooze" && <DueDialog snooze task={task} onClose={() => setAsked(null)} />}
      {asked === "reassign" && <ReassignDialog task={task} onClose={() => setAsked(null)} />}
      {asked === "cancel" && <CompleteDialog as="cancelled" task={task} onClose={() => setAsked(null)} />}
    </>
  );
}
