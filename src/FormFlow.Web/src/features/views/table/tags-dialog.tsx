import { useState } from "react";
import { fieldType } from "@/fields/registry";
import type { ShownField } from "@/fields/shown-field";
import { useWords } from "@/i18n";
import { Field } from "@/ui/field";
import { mostRecords, readRecords } from "../api/records";
import { FieldChoice } from "./field-choice";
import { type Chosen, ManyDialog } from "./many-dialog";
import { retagged } from "./retagged";

type Props = Chosen & { among: readonly ShownField[]; onClose: () => void };

/** Adds tags to many records and takes others away; what else a record has stays. */
export function TagsDialog({ among, ...props }: Props) {
  const { ws, form, fields, count } = props;
  const words = useWords("views");
  const [path, setPath] = useState(among[0]!.path);
  const [added, add] = useState<readonly string[]>([]);
  const [removed, remove] = useState<readonly string[]>([]);
  const shown = fields.at(path)!;
  const Input = fieldType(shown.field).Input!;

  const operations = async (ids: readonly string[], signal: AbortSignal) => {
    const changes: { op: "update"; id: string; values: Record<string, unknown> }[] = [];
    for (let start = 0; start < ids.length && !signal.aborted; start += mostRecords) {
      const filter = { field: "id", op: "in" as const, value: ids.slice(start, start + mostRecords) };
      const { items } = await readRecords(ws, form, { filter, fields: [path], limit: mostRecords }, signal);
      for (const { id, values } of items) {
        const tags = retagged(values[path], added, removed);
        if (tags !== undefined) changes.push({ op: "update", id, values: { [path]: tags } });
      }
    }
    return changes;
  };

  const parts = [
    { id: "tags-added", label: words("bulk.tagsAdd"), value: added, take: add },
    { id: "tags-removed", label: words("bulk.tagsRemove"), value: removed, take: remove },
  ];
  return (
    <ManyDialog
      {...props}
      title={words("bulk.tagsTitle", { count })}
      action={words("bulk.editDo", { count })}
      isReady={added.length + removed.length > 0}
      operations={operations}
    >
      <FieldChoice
        among={among}
        value={path}
        onChange={(next) => {
          if (next === null) return;
          setPath(next);
          add([]);
          remove([]);
        }}
      />
      {parts.map(({ id, label, value, take }) => (
        <Field key={`${path} ${id}`} id={id} label={label}>
          <Input
            field={shown.field}
            form={form}
            value={value.length > 0 ? value : null}
            onChange={(next) => take((next ?? []) as string[])}
            label={label}
            id={id}
            values={{}}
          />
        </Field>
      ))}
    </ManyDialog>
  );
}
