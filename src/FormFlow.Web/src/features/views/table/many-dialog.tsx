import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useRef, useState } from "react";
import type { FieldFinder } from "@/fields/shown-field";
import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Progress, useFault } from "@/ui/states";
import { type BatchOperation, runBatch } from "../api/changes";
import type { Item } from "../api/records";
import { useSayEdited } from "../api/undo";
import type { BulkFailure } from "./bulk-work";
import { Failures } from "./failures";
import { titleOf } from "./selection-bar";

/** The chosen records, and where they are. */
export type Chosen = {
  ws: string;
  form: string;
  fields: FieldFinder;
  count: number;
  ids: (signal: AbortSignal) => Promise<string[]>;
  /** Those in sight. */
  items: readonly Item[];
};

type Props = Chosen & {
  title: string;
  /** What the button says that begins. */
  action: string;
  isReady: boolean;
  /** What is to be done with the records. */
  operations: (ids: readonly string[], signal: AbortSignal) => Promise<readonly BatchOperation[]>;
  onClose: () => void;
  /** What is asked before. */
  children: ReactNode;
};

/** Asks for something, then changes many records; says how far it is and what was refused. */
export function ManyDialog({ ws, form, fields, count, ids, items, title, action, isReady, operations, onClose, children }: Props) {
  const words = useWords("views");
  const fault = useFault();
  const client = useQueryClient();
  const sayEdited = useSayEdited(ws, form);
  const [done, setDone] = useState<number | null>(null);
  const [failures, setFailures] = useState<readonly BulkFailure[] | null>(null);
  const stop = useRef(new AbortController());

  const run = async () => {
    setDone(0);
    const { signal } = stop.current;
    try {
      const result = await runBatch(ws, form, await operations(await ids(signal), signal), setDone, signal);
      void client.invalidateQueries({ queryKey: [ws, "records", form] });
      sayEdited(words("bulk.edited", { count: result.done - result.failures.length }), result.batch);
      if (result.failures.length === 0) onClose();
      else
        setFailures(
          result.failures.map((failure) => ({
            id: failure.id ?? String(failure.index),
            title: titleOf(items, fields, failure.id ?? ""),
            text: failure.errors.map((error) => error.detail).join(" "),
          })),
        );
    } catch (error) {
      setFailures([{ id: "all", title: "", text: fault(error) }]);
    }
  };

  const isRunning = done !== null && failures === null;
  return (
    <Dialog
      isOpen
      isFirm={isRunning}
      onClose={onClose}
      title={failures ? words("bulk.refused", { count: failures.length }) : title}
      footer={
        failures ? (
          <Button onPress={onClose}>{words("close")}</Button>
        ) : isRunning ? (
          <Button onPress={() => stop.current.abort()}>{words("bulk.stop")}</Button>
        ) : (
          <>
            <Button onPress={onClose}>{words("cancel")}</Button>
            <Button look="main" isDisabled={!isReady} onPress={() => void run()}>
              {action}
            </Button>
          </>
        )
      }
    >
      {failures ? (
        <Failures failures={failures} />
      ) : isRunning ? (
        <>
          <Progress value={done / Math.max(1, count)} label={words("bulk.editing")} />
          <span className="ff-quiet">{words("bulk.progress", { done, count })}</span>
        </>
      ) : (
        children
      )}
    </Dialog>
  );
}
