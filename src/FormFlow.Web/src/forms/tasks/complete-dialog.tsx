import { useState } from "react";
import type { Task } from "@/api/tasks";
import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { TextField } from "@/ui/field";
import { useTasks } from "./use-tasks";

/** Asks what came of a task and marks it as done, or why it need not be done and closes it. */
export function CompleteDialog({
  task,
  as = "done",
  onClose,
}: {
  task: Task;
  as?: "done" | "cancelled";
  onClose: (done: boolean) => void;
}) {
  const words = useWords("work");
  const ui = useWords("ui");
  const tasks = useTasks();
  const [result, setResult] = useState("");
  const [isBusy, setBusy] = useState(false);
  const finish = async () => {
    if (isBusy) return;
    setBusy(true);
    const said = result.trim() || null;
    const done = await (as === "done" ? tasks.complete(task, said) : tasks.cancel(task, said));
    setBusy(false);
    if (done) onClose(true);
  };
  return (
    <Dialog
      isOpen
      onClose={() => onClose(false)}
      title={task.title}
      footer={
        <>
          <Button onPress={() => onClose(false)}>{ui("cancel")}</Button>
          <Button look={as === "done" ? "main" : "danger"} onPress={finish} isPending={isBusy}>
            {words(as === "done" ? "complete" : "close")}
          </Button>
        </>
      }
    >
      {task.note && <p className="ff-quiet ff-prose">{task.note}</p>}
      <TextField
        label={words(as === "done" ? "result" : "closeReason")}
        placeholder={words(as === "done" ? "resultHint" : "closeReasonHint")}
        multiline
        rows={4}
        autoFocus
        maxLength={10_000}
        value={result}
        onChange={setResult}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) finish();
          else event.continuePropagation();
        }}
      />
    </Dialog>
  );
}
