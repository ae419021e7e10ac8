import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Progress } from "@/ui/states";
import type { useBulk } from "./bulk-work";
import { Failures } from "./failures";

/** How far an action on many records is, and afterwards what was refused. */
export function BulkProgress({ bulk: { state, cancel, close } }: { bulk: ReturnType<typeof useBulk> }) {
  const words = useWords("views");
  if (state === null) return null;
  return (
    <Dialog
      isOpen
      isFirm={!state.isDone}
      onClose={close}
      title={state.isDone ? words("bulk.refused", { count: state.failures.length }) : state.title}
      footer={<Button onPress={state.isDone ? close : cancel}>{words(state.isDone ? "close" : "bulk.stop")}</Button>}
    >
      {!state.isDone && (
        <>
          <Progress value={state.count === 0 ? 0 : state.done / state.count} label={state.title} />
          <span className="ff-quiet">{words("bulk.progress", { done: state.done, count: state.count })}</span>
        </>
      )}
      <Failures failures={state.failures} />
    </Dialog>
  );
}
