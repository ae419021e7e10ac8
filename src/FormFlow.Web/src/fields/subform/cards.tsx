import { ChevronRight, Plus } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { useText, useWords } from "@/i18n";
import { isBlank } from "@/lib/values";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Field } from "@/ui/field";
import { fieldType } from "../registry";
import type { RowsProps } from "./input";
import { duplicateRow, insertRow, removeRow, setCell } from "./rows";
import { summedColumns, totalOf } from "./totals";

const mostDrawn = 50;

/** Rows on a phone: a card each, which opens to be filled in. */
export function Cards(props: RowsProps) {
  const { columns, rows, shown, onChange, form, id, errors, hidden, most } = props;
  const text = useText();
  const words = useWords("records");
  const [open, setOpen] = useState<number | null>(null);
  const [drawn, setDrawn] = useState(mostDrawn);
  const summed = summedColumns(columns);
  const canGive = (column: (typeof columns)[number]) => fieldType(column).Input !== undefined && !column.readOnly;
  const add = () => {
    onChange(insertRow(rows, rows.length));
    setOpen(rows.length);
  };
  const value = (column: (typeof columns)[number], inner: unknown) => {
    const { Display } = fieldType(column);
    return isBlank(inner) ? null : <Display field={column} form={form} value={inner} isCompact />;
  };
  const row = open === null ? undefined : shown[open];
  return (
    <div className="ff-rows" id={id} role="group" aria-label={props.label} aria-describedby={props.describedBy}>
      {shown.slice(0, drawn).map((one, i) => {
        const filled = columns.filter(({ key }) => !isBlank(one[key]) && !hidden.has(`/${i}/${key}`));
        const isFaulty = [...errors.keys()].some((pointer) => pointer === `/${i}` || pointer.startsWith(`/${i}/`));
        return (
          <AriaButton key={one.id ?? i} className="ff-rows-card" data-invalid={isFaulty || undefined} onPress={() => setOpen(i)}>
            <span className="ff-grow">
              <b>{filled[0] ? value(filled[0], one[filled[0].key]) : words("rows.place", { row: i + 1 })}</b>
              {filled.slice(1, 5).map((column) => (
                <span key={column.key} className="ff-rows-pair">
                  <span className="ff-hint">{text(column.label, column.key)}</span>
                  {value(column, one[column.key])}
                </span>
              ))}
            </span>
            <ChevronRight aria-hidden="true" />
          </AriaButton>
        );
      })}
      {shown.length > drawn && <Button onPress={() => setDrawn(drawn + mostDrawn)}>{words("lookup.loadMore")}</Button>}
      {rows.length > 1 &&
        summed.map((column) => (
          <span key={column.key} className="ff-rows-pair">
            <span className="ff-hint">{text(column.label, column.key)}</span>
            <b>{value(column, totalOf(shown, column.key))}</b>
          </span>
        ))}
      <Button look="plain" onPress={add} isDisabled={rows.length >= most}>
        <Plus aria-hidden="true" />
        {words("rows.add")}
      </Button>
      {open !== null && row && (
        <Dialog
          isOpen
          onClose={() => setOpen(null)}
          title={words("rows.place", { row: open + 1 })}
          footer={
            <>
              <Button
                look="danger"
                onPress={() => {
                  onChange(removeRow(rows, open));
                  setOpen(null);
                }}
              >
                {words("rows.act.remove")}
              </Button>
              <Button
                isDisabled={rows.length >= most}
                onPress={() => {
                  onChange(duplicateRow(rows, open, columns, canGive));
                  setOpen(open + 1);
                }}
              >
                {words("rows.act.duplicate")}
              </Button>
              <Button look="main" onPress={() => setOpen(null)}>
                {words("rows.done")}
              </Button>
            </>
          }
        >
          {columns
            .filter(({ key }) => !hidden.has(`/${open}/${key}`))
            .map((column) => {
              const { Input } = fieldType(column);
              const label = text(column.label, column.key);
              const inputId = `${id}-${open}-${column.key}`;
              const error = errors.get(`/${open}/${column.key}`);
              return (
                <Field key={column.key} id={inputId} label={label} required={column.required} error={error} errorId={`${inputId}-told`}>
                  {Input && canGive(column) ? (
                    <Input
                      field={column}
                      form={form}
                      value={row[column.key] ?? null}
                      onChange={(inner) => onChange(setCell(rows, open, column.key, inner))}
                      label={label}
                      id={inputId}
                      describedBy={error && `${inputId}-told`}
                      isInvalid={error !== undefined}
                      isRequired={column.required}
                      values={{ ...props.values, ...row }}
                    />
                  ) : (
                    <div className="ff-input read">{value(column, row[column.key]) ?? "—"}</div>
                  )}
                </Field>
              );
            })}
        </Dialog>
      )}
    </div>
  );
}
