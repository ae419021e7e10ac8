import { useQueryClient } from "@tanstack/react-query";
import { ArrowDownToLine, ArrowRight, Pencil, Trash2, X } from "lucide-react";
import { useState } from "react";
import { useCatalog } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { Button, IconButton } from "@/ui/button";
import { Menu, MenuItem } from "@/ui/menu";
import { deleteRecord, restoreRecord } from "../api/changes";
import { type Item, type RecordAsk, readIds } from "../api/records";
import { ExportDialog } from "../export-dialog";
import { type FieldFinder, titlePathOf } from "../shown-field";
import { BatchEditDialog } from "./batch-edit-dialog";
import { BulkProgress } from "./bulk-progress";
import { useBulk } from "./bulk-work";
import type { Selection } from "./selection";
import { stagesOf, useAdvance } from "./use-advance";

type Props = {
  ws: string;
  form: string;
  fields: FieldFinder;
  selection: Selection;
  total: number;
  ask: RecordAsk;
  items: readonly Item[];
};

/** The most records that one action takes on. */
const most = 100_000;

/** What can be done with the chosen records, in one bar that floats over the list. */
export function SelectionBar({ ws, form, fields, selection, total, ask, items }: Props) {
  const words = useWords("views");
  const text = useText();
  const client = useQueryClient();
  const catalog = useCatalog();
  const bulk = useBulk();

  const [dialog, setDialog] = useState<"edit" | "export" | null>(null);
  const count = selection.count(total);
  const workflow = catalog.workflowOf(form)?.document;
  const advance = useAdvance(ws, form, workflow?.field);

  /** The ids of the chosen records, asked for where they are not in sight. */
  const chosen = async (signal: AbortSignal): Promise<string[]> => {
    if (!selection.isAll) return [...selection.ids];
    const ids = await readIds(ws, form, ask, most, signal);
    return ids.filter((id) => !selection.ids.has(id));
  };
  const refresh = () => client.invalidateQueries({ queryKey: [ws, "records", form] });

  const remove = () =>
    bulk.run({
      title: words("bulk.deleting"),
      ids: chosen,
      work: (id) => deleteRecord(ws, form, id),
      done: (ids) => {
        selection.clear();
        void refresh();
        return {
          text: words("bulk.deleted", { count: ids.length }),
          undo: () =>
            bulk.run({
              title: words("bulk.restoring"),
              ids: async () => ids,
              work: (id) => restoreRecord(ws, form, id),
              done: (back) => {
                void refresh();
                return { text: words("bulk.restored", { count: back.length }) };
              },
            }),
        };
      },
    });

  const move = (stage: string, label: string) =>
    bulk.run({
      title: words("bulk.moving", { stage: label }),
      ids: chosen,
      work: (id) => advance(id, stage, label),
      done: (ids) => {
        void refresh();
        return { text: words("bulk.moved", { count: ids.length, stage: label }) };
      },
      titleOf: (id) => titleOf(items, fields, id),
    });

  return (
    <>
      {count > 0 && (
        <div className="ff-selection ff-no-print" role="toolbar" aria-label={words("bulk.bar")}>
          <span className="ff-selection-count">{words("bulk.chosen", { count })}</span>
          {!selection.isAll && count < total && (
            <Button small onPress={selection.all}>
              {words("bulk.all", { count: total })}
            </Button>
          )}
          {workflow && (
            <Menu
              label={words("bulk.advance")}
              trigger={
                <Button small>
                  <ArrowRight aria-hidden="true" />
                  {words("bulk.advance")}
                </Button>
              }
            >
              {stagesOf(workflow).map((stage) => (
                <MenuItem key={stage.key} id={stage.key} onAction={() => void move(stage.key, text(stage.label))}>
                  {text(stage.label)}
                </MenuItem>
              ))}
            </Menu>
          )}
          <Button small onPress={() => setDialog("edit")}>
            <Pencil aria-hidden="true" />
            {words("bulk.edit")}
          </Button>
          <Button small onPress={() => setDialog("export")}>
            <ArrowDownToLine aria-hidden="true" />
            {words("export")}
          </Button>
          <Button small onPress={() => void remove()}>
            <Trash2 aria-hidden="true" />
            {words("bulk.delete")}
          </Button>
          <IconButton small label={words("bulk.clear")} onPress={selection.clear}>
            <X />
          </IconButton>
        </div>
      )}
      {dialog === "edit" && (
        <BatchEditDialog ws={ws} form={form} fields={fields} count={count} ids={chosen} items={items} onClose={() => setDialog(null)} />
      )}
      {dialog === "export" && (
        <ExportDialog
          ws={ws}
          form={form}
          filter={ask.filter}
          q={ask.q ?? ""}
          count={total}
          chosen={{ count, ids: chosen }}
          fields={fields}
          onClose={() => setDialog(null)}
        />
      )}
      <BulkProgress bulk={bulk} />
    </>
  );
}

/** What stands for a record that is in sight, else its id. */
export function titleOf(items: readonly Item[], fields: FieldFinder, id: string): string {
  const item = items.find((one) => one.id === id);
  return String(item?.values[titlePathOf(fields)] ?? id);
}
