import { useState } from "react";
import type { Task } from "@/api/tasks";
import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { TextField } from "@/ui/field";
import { PeoplePicker } from "./people-picker";
import { useTasks } from "./use-tasks";

/** Gives a task to other people, who are told why. */
export function ReassignDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  const words = useWords("work");
  const ui = useWords("ui");
  const tasks = useTasks();
  const [people, setPeople] = useState(task.assignees.map(({ id }) => id));
  const [reason, setReason] = useState("");
  const [isBusy, setBusy] = useState(false);
  const give = async () => {
    setBusy(true);
    const done = await tasks.reassign(task, people, reason.trim() || null);
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words("reassignTitle", { title: task.title })}
      footer={
        <>
          <Button onPress={onClose}>{ui("cancel")}</Button>
          <Button look="main" onPress={give} isDisabled={people.length === 0} isPending={isBusy}>
            {words("reassign")}
          </Button>
        </>
      }
    >
      <PeoplePicker label={words("who")} value={people} onChange={setPeople} />
      <TextField label={words("reassignReason")} value={reason} onChange={setReason} maxLength={1000} />
    </Dialog>
  );
}
