import { useState } from "react";
import { ApiProblem } from "@/api/problem";
import type { Task } from "@/api/tasks";
import { useMe } from "@/api/workspace";
import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { TextField } from "@/ui/field";
import { useFault } from "@/ui/states";
import { DueInput } from "./due-input";
import { PeoplePicker } from "./people-picker";
import { useTasks } from "./use-tasks";

type Props = { record?: { form: string; id: string }; due?: string | null; onClose: (added?: Task) => void };

/** Gives a task, about a record or by itself. */
export function NewTaskDialog({ record, due: first = null, onClose }: Props) {
  const words = useWords("work");
  const ui = useWords("ui");
  const fault = useFault();
  const me = useMe();
  const tasks = useTasks();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [title, setTitle] = useState("");
  const [due, setDue] = useState<string | null>(first);
  const [people, setPeople] = useState<string[]>([me.id]);
  const [note, setNote] = useState("");
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const errorAt = (pointer: string) =>
    error instanceof ApiProblem ? error.errors.find((one) => one.pointer?.startsWith(pointer))?.detail : undefined;
  const isPlaced = error instanceof ApiProblem && ["/title", "/due", "/note", "/assignees"].some((pointer) => errorAt(pointer));
  const give = async () => {
    if (isBusy || title.trim() === "") return;
    setBusy(true);
    setError(null);
    try {
      const task = {
        title: title.trim(),
        due,
        assignees: people,
        note: note.trim() || null,
        ...(record && { record, kind: "followUp" as const }),
      };
      onClose(await tasks.add(task, key));
    } catch (cause) {
      setError(cause);
      // A refused key keeps its refusal; only a lost answer is asked for again.
      if (cause instanceof ApiProblem) setKey(crypto.randomUUID());
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      isOpen
      onClose={() => onClose()}
      title={words("newTask")}
      footer={
        <>
          <Button onPress={() => onClose()}>{ui("cancel")}</Button>
          <Button look="main" onPress={give} isDisabled={title.trim() === "" || people.length === 0} isPending={isBusy}>
            {words("give")}
          </Button>
        </>
      }
    >
      {error != null && !isPlaced && (
        <p className="ff-error" role="alert">
          {fault(error)}
        </p>
      )}
      <TextField
        label={words("what")}
        value={title}
        onChange={setTitle}
        isRequired
        autoFocus
        maxLength={300}
        error={errorAt("/title")}
        onKeyDown={(event) => (event.key === "Enter" && !event.nativeEvent.isComposing ? give() : event.continuePropagation())}
      />
      <DueInput label={words("due")} value={due} onChange={setDue} />
      <PeoplePicker label={words("who")} value={people} onChange={setPeople} />
      <TextField label={words("note")} multiline rows={2} value={note} onChange={setNote} maxLength={10_000} error={errorAt("/note")} />
    </Dialog>
  );
}
