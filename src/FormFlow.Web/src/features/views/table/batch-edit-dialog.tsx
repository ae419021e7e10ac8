import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { fieldType } from "@/fields/registry";
import { useWords } from "@/i18n";
import { toWire } from "@/lib/values";
import { Button } from "@/ui/button";
import { ComboBox } from "@/ui/combo-box";
import { Dialog } from "@/ui/dialog";
import { Field } from "@/ui/field";
import { Progress, useFault } from "@/ui/states";
import { say } from "@/ui/toast";
import { runBatch } from "../api/changes";
import type { Item } from "../api/records";
import type { FieldFinder } from "../shown-field";
import { isEditable } from "../value";
import type { BulkFailure } from "./bulk-work";
import { Failures } from "./failures";
import { titleOf } from "./selection-bar";

type Props = {
  ws: string;
  form: string;
  fields: FieldFinder;
  count: number;
  ids: (signal: AbortSignal) => Promise<string[]>;
  items: readonly Item[];
  onClose: () => void;
};

/** Puts one value into a field of many records; says what it will touch, how far it is and what was refused. */
export function BatchEditDialog({ ws, form, fields, count, ids, items, onClose }: Props) {
  const words = useWords("views");
  const fault = useFault();
  const client = useQueryClient();
  const [path, setPath] = useState<string | null>(null);
  const [value, setValue] = useState<unknown>(null);
  const [done, setDone] = useState<number | null>(null);
  const [failures, setFailures] = useState<readonly BulkFailure[] | null>(null);
  const stop = useRef(new AbortController());
  const shown = path === null ? undefined : fields.at(path);
  const Input = shown && fieldType(shown.field).Input;

  const run = async () => {
    if (path === null) return;
    setDone(0);
    const { signal } = stop.current;
    try {
      const all = await ids(signal);
      const operations = all.map((id) => ({ op: "update" as const, id, values: { [path]: toWire(value) } }));
      const result = await runBatch(ws, form, operations, setDone, signal);
      void client.invalidateQueries({ queryKey: [ws, "records", form] });
      say(words("bulk.edited", { count: result.done - result.failures.length }));
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
      title={failures ? words("bulk.refused", { count: failures.length }) : words("bulk.editTitle", { count })}
      footer={
        failures ? (
          <Button onPress={onClose}>{words("close")}</Button>
        ) : isRunning ? (
          <Button onPress={() => stop.current.abort()}>{words("bulk.stop")}</Button>
        ) : (
          <>
            <Button onPress={onClose}>{words("cancel")}</Button>
            <Button look="main" isDisabled={shown === undefined} onPress={() => void run()}>
              {words("bulk.editDo", { count })}
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
        <>
          <ComboBox
            label={words("bulk.field")}
            value={path}
            onChange={(next) => {
              setPath(next);
              setValue(null);
            }}
            options={fields.all.filter(isEditable).map((one) => ({ value: one.path, label: one.label }))}
            nothing={words("noSuchField")}
            autoFocus
          />
          {shown && Input && (
            <Field id="batch-value" label={words("bulk.value")} hint={words("bulk.valueHint")}>
              <Input
                field={shown.field}
                form={form}
                value={value}
                onChange={setValue}
                label={words("bulk.value")}
                id="batch-value"
                values={{}}
              />
            </Field>
          )}
          {shown && <p className="ff-quiet">{words(value === null ? "bulk.willClear" : "bulk.willSet", { count, field: shown.label })}</p>}
        </>
      )}
    </Dialog>
  );
}
