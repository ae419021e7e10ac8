import { useState } from "react";
import type { Task } from "@/api/tasks";
import { useFormats, useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { dueText } from "./due";
import { DueInput } from "./due-input";
import { useTasks } from "./use-tasks";

/** Moves a task's deadline, or puts it off until a day of one's choice. */
export function DueDialog({ task, snooze, onClose }: { task: Task; snooze?: boolean; onClose: () => void }) {
  const words = useWords("work");
  const ui = useWords("ui");
  const formats = useFormats();
  const tasks = useTasks();
  const [due, setDue] = useState<string | null>(snooze ? null : (task.due ?? null));
  const save = async () => {
    const when = due === null ? "" : dueText(due, formats);
    const done = await (snooze
      ? tasks.snooze(task, due, when)
      : tasks.change(task, { due }, due === null ? words("dueRemoved") : words("dueMoved", { when })));
    if (done) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words(snooze ? "snoozeTitle" : "dueTitle", { title: task.title })}
      footer={
        <>
          <Button onPress={onClose}>{ui("cancel")}</Button>
          <Button look="main" onPress={save} isDisabled={snooze && due === null}>
            {ui("save")}
          </Button>
        </>
      }
    >
      <DueInput label={words(snooze ? "until" : "due")} value={due} onChange={setDue} autoFocus />
    </Dialog>
  );
}
