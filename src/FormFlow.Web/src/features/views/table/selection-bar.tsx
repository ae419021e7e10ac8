import { useQueryClient } from "@tanstack/react-query";
import { ArrowDownToLine, ArrowRight, Pencil, Tag as TagIcon, Trash2, UserRound, X } from "lucide-react";
import { useState } from "react";
import type { WorkflowDocument } from "@/api/documents";
import { useCatalog } from "@/api/workspace";
import type { FieldFinder } from "@/fields/shown-field";
import { useText, useWords } from "@/i18n";
import { Button, IconButton } from "@/ui/button";
import { Menu, MenuItem } from "@/ui/menu";
import { deleteRecord, restoreRecord } from "../api/changes";
import { type Item, type RecordAsk, readIds } from "../api/records";
import { ExportDialog } from "../export-dialog";
import { titlePathOf } from "../shown-field";
import { isEditable } from "../value";
import { advance, stagesOf } from "./advance";
import { BatchEditDialog } from "./batch-edit-dialog";
import { BulkProgress } from "./bulk-progress";
import { oneByOne, Refusal, useBulk } from "./bulk-work";
import { chosenCondition, type Selection } from "./selection";
import { TagsDialog } from "./tags-dialog";

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
const most = 1_000_000;

/** What can be done with the chosen records, in one bar that floats over the list. */
export function SelectionBar({ ws, form, fields, selection, total, ask, items }: Props) {
  const words = useWords("views");
  const text = useText();
  const client = useQueryClient();
  const catalog = useCatalog();
  const bulk = useBulk();

  const [dialog, setDialog] = useState<"edit" | "assign" | "tags" | "export" | null>(null);
  const count = selection.count(total);
  const workflow = catalog.workflowOf(form)?.document;

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
      work: oneByOne((id) => deleteRecord(ws, form, id)),
      done: (ids) => {
        selection.clear();
        void refresh();
        return {
          text: words("bulk.deleted", { count: ids.length }),
          undo: () =>
            bulk.run({
              title: words("bulk.restoring"),
              ids: async () => ids,
              work: oneByOne((id) => restoreRecord(ws, form, id)),
              done: (back) => {
                void refresh();
                return { text: words("bulk.restored", { count: back.length }) };
              },
            }),
        };
      },
    });

  const move = (moving: WorkflowDocument, stage: string, label: string) =>
    bulk.run({
      title: words("bulk.moving", { stage: label }),
      ids: chosen,
      work: async (ids, tell, signal) => {
        const refused = await advance(ws, form, moving, stage, ids, tell, signal);
        for (const { id, why } of refused) tell(id, new Refusal(why || words("bulk.noWay", { stage: label })));
      },
      done: (ids) => {
        void refresh();
        return { text: words("bulk.moved", { count: ids.length, stage: label }) };
      },
      titleOf: (id) => titleOf(items, fields, id),
    });

  const editable = fields.all.filter(isEditable);
  const people = editable.filter(({ field }) => field.type === "member");
  const tagged = ["tags", "multiSelect"].flatMap((type) => editable.filter(({ field }) => field.type === type));
  const many = { ws, form, fields, count, ids: chosen, items, onClose: () => setDialog(null) };
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
                <MenuItem key={stage.key} id={stage.key} onAction={() => void move(workflow, stage.key, text(stage.label))}>
                  {text(stage.label)}
                </MenuItem>
              ))}
            </Menu>
          )}
          {people.length > 0 && (
            <Button small onPress={() => setDialog("assign")}>
              <UserRound aria-hidden="true" />
              {words("bulk.assign")}
            </Button>
          )}
          {tagged.length > 0 && (
            <Button small onPress={() => setDialog("tags")}>
              <TagIcon aria-hidden="true" />
              {words("bulk.tags")}
            </Button>
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
      {dialog === "edit" && <BatchEditDialog {...many} among={editable} />}
      {dialog === "assign" && <BatchEditDialog {...many} among={people} isAssigning />}
      {dialog === "tags" && <TagsDialog {...many} among={tagged} />}
      {dialog === "export" && (
        <ExportDialog
          ws={ws}
          form={form}
          filter={ask.filter}
          q={ask.q ?? ""}
          count={total}
          chosen={{ count, filter: chosenCondition(selection, ask.filter), isFound: selection.isAll }}
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
