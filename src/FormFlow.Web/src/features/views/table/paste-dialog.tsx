import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { ViewOf } from "@/api/documents";
import { fieldType } from "@/fields/registry";
import type { FieldFinder } from "@/fields/shown-field";
import { useTextContext } from "@/fields/text-context";
import { useWords } from "@/i18n";
import { toWire } from "@/lib/values";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { useFault } from "@/ui/states";
import { Wrong } from "@/ui/wrong";
import { type BatchOperation, runBatch } from "../api/changes";
import type { Item } from "../api/records";
import { useSayEdited } from "../api/undo";
import { isEditable } from "../value";
import { readBlock } from "./clipboard";
import type { RecordRow, TableRow } from "./rows";

export type PasteTarget = { text: string; row: RecordRow; column: string };

type Props = {
  ws: string;
  form: string;
  view: ViewOf<"table">;
  fields: FieldFinder;
  rows: readonly TableRow[];
  target: PasteTarget;
  onClose: () => void;
};

const inSight = 6;

/** Shows what a pasted block would change before it changes it. */
export function PasteDialog({ ws, form, view, fields, rows, target, onClose }: Props) {
  const words = useWords("views");
  const fault = useFault();
  const client = useQueryClient();
  const sayEdited = useSayEdited(ws, form);
  const context = useTextContext(form);
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const plan = useMemo(() => {
    const block = readBlock(target.text);
    const items = recordsFrom(rows, target.row);
    const firstColumn = view.columns.findIndex((column) => column.field === target.column);
    const columns = view.columns.slice(firstColumn).map((column) => fields.at(column.field));
    let unread = 0;
    let fixed = 0;
    const operations: BatchOperation[] = [];
    block.forEach((row, down) => {
      const item = items[down];
      if (item === undefined) return;
      const values: Record<string, unknown> = {};
      row.forEach((text, right) => {
        const shown = columns[right];
        if (shown === undefined) return;
        if (!isEditable(shown)) {
          fixed++;
          return;
        }
        const value =
          text.trim() === "" ? null : fieldType(shown.field).fromText?.(text, shown.field as never, { ...context, form: shown.form });
        if (value === undefined) unread++;
        else values[shown.path] = toWire(value);
      });
      if (Object.keys(values).length > 0) operations.push({ op: "update", id: item.id, values });
    });
    const cells = operations.reduce((sum, operation) => sum + Object.keys(operation.values ?? {}).length, 0);
    return {
      block,
      operations,
      cells,
      unread,
      fixed,
      beyond: Math.max(0, block.length - items.length),
      heads: columns.slice(0, block[0]?.length ?? 0),
    };
  }, [target, rows, view.columns, fields, context]);

  const paste = async () => {
    setBusy(true);
    try {
      const { failures, done, batch } = await runBatch(ws, form, plan.operations, () => {}, new AbortController().signal);
      void client.invalidateQueries({ queryKey: [ws, "records", form] });
      if (failures.length === 0) {
        sayEdited(words("paste.done", { count: done }), batch);
        onClose();
      } else {
        setRefused(
          failures.map((failure) =>
            words("paste.refused", { row: failure.index + 1, why: failure.errors.map((error) => error.detail).join(" ") }),
          ),
        );
      }
    } catch (error) {
      setRefused([fault(error)]);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      wide
      title={words("paste.title", { count: plan.cells })}
      footer={
        <>
          <Button onPress={onClose}>{words(refused.length > 0 ? "close" : "cancel")}</Button>
          {refused.length === 0 && (
            <Button look="main" onPress={() => void paste()} isPending={isBusy} isDisabled={plan.cells === 0}>
              {words("paste.do", { count: plan.operations.length })}
            </Button>
          )}
        </>
      }
    >
      {refused.length > 0 ? (
        <Wrong>
          {refused.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </Wrong>
      ) : (
        <>
          <ul className="ff-stack ff-quiet" style={{ gap: 0 }}>
            {plan.unread > 0 && <li className="ff-late">{words("paste.unread", { count: plan.unread })}</li>}
            {plan.fixed > 0 && <li>{words("paste.fixed", { count: plan.fixed })}</li>}
            {plan.beyond > 0 && <li>{words("paste.beyond", { count: plan.beyond })}</li>}
          </ul>
          <div className="ff-paste-preview">
            <table>
              <thead>
                <tr>
                  {plan.heads.map((shown, index) => (
                    <th key={index}>{shown?.label}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {plan.block.slice(0, inSight).map((row, index) => (
                  <tr key={index}>
                    {row.map((cell, place) => (
                      <td key={place}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {plan.block.length > inSight && <span className="ff-hint">{words("paste.rest", { count: plan.block.length - inSight })}</span>}
        </>
      )}
    </Dialog>
  );
}

/** The records from a row on, as far as they are here: nothing is pasted over a record that nobody has seen. */
function recordsFrom(rows: readonly TableRow[], first: RecordRow): Item[] {
  const items: Item[] = [];
  for (let at = rows.findIndex((row) => row.kind === "record" && row.id === first.id); at >= 0 && at < rows.length; at++) {
    const row = rows[at]!;
    if (row.kind === "wait") break;
    if (row.kind === "record") items.push(row.item);
  }
  return items;
}
