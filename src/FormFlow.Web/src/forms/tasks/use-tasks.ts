import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { type NewTask, type Task, type TaskChange, taskCalls } from "@/api/tasks";
import { useWorkspace } from "@/api/workspace";
import { useWords } from "@/i18n";
import { useFault } from "@/ui/states";
import { say } from "@/ui/toast";

/** What a person can do with tasks. Each says what was done, with an undo where there is one, and says why when it was refused. */
export function useTasks() {
  const ws = useWorkspace();
  const words = useWords("work");
  const fault = useFault();
  const client = useQueryClient();
  return useMemo(() => {
    const calls = taskCalls(ws);
    const renew = () => client.invalidateQueries({ queryKey: [ws, "tasks"] });
    /** Runs a write; answers whether it was done. */
    const run = async (work: () => Promise<unknown>, done?: string, undo?: () => Promise<unknown>): Promise<boolean> => {
      try {
        await work();
        if (done) say(done, undo && { label: words("undo"), do: () => void run(undo) });
        return true;
      } catch (error) {
        say(fault(error));
        return false;
      } finally {
        await renew();
      }
    };
    return {
      /** Throws when it is refused, so that a form can show where. */
      add: async (task: NewTask, key: string) => {
        const added = await calls.add(task, key);
        await renew();
        return added;
      },
      complete: (task: Task, result: string | null) =>
        run(
          () => calls.complete(task.id, result),
          words("completed", { title: task.title }),
          () => calls.reopen(task.id),
        ),
      reopen: (task: Task) => run(() => calls.reopen(task.id), words("reopened", { title: task.title })),
      cancel: (task: Task, reason: string | null) =>
        run(
          () => calls.cancel(task.id, reason),
          words("cancelled", { title: task.title }),
          () => calls.reopen(task.id),
        ),
      snooze: (task: Task, until: string | null, when: string) =>
        run(
          () => calls.snooze(task.id, until),
          until === null ? words("awake", { title: task.title }) : words("snoozed", { when }),
          () => calls.snooze(task.id, null),
        ),
      reassign: (task: Task, assignees: string[], reason: string | null) => {
        const before = task.assignees.map(({ id }) => id);
        return run(
          () => calls.reassign(task.id, assignees, reason),
          words("reassigned", { title: task.title }),
          () => calls.reassign(task.id, before, null),
        );
      },
      change: (task: Task, change: TaskChange, done?: string) =>
        run(
          () => calls.change(task.id, change),
          done,
          () => calls.change(task.id, { ...("due" in change && { due: task.due }), ...("title" in change && { title: task.title }) }),
        ),
    };
  }, [ws, words, fault, client]);
}

export type Tasks = ReturnType<typeof useTasks>;
