import { type ReactNode, type RefObject, useEffect } from "react";
import type { RenderEditCellProps } from "react-data-grid";
import type { FieldDocument } from "@/api/documents";
import { fieldType } from "@/fields/registry";
import type { ShownField } from "@/fields/shown-field";
import { valueAt } from "../shown-field";
import { shownValue } from "../value";
import type { CellFault } from "./cell-faults";
import type { TableRow } from "./rows";

/** What a cell shows: its value, or what was typed and refused. No component of its own, since a table has hundreds of cells. */
export function cellContent(shown: ShownField, value: unknown, fault: CellFault | undefined): ReactNode {
  if (fault === undefined) return shownValue(shown, value);
  return (
    <span className="ff-cell-fault" title={fault.text}>
      {shownValue(shown, fault.value)}
      <span className="ff-visually-hidden">{fault.text}</span>
    </span>
  );
}

/** Whether a value is chosen with one act, after which there is nothing left to do in the cell. */
const isChosenAtOnce = (field: FieldDocument) =>
  ["select", "switch", "rating"].includes(field.type) ||
  (["lookup", "member", "department"].includes(field.type) && !("multiple" in field && field.multiple));

/** The field's own input over its cell. */
export function CellEditor({
  shown,
  fault,
  row,
  onRowChange,
  isTyped,
}: Pick<RenderEditCellProps<TableRow>, "row" | "onRowChange"> & {
  shown: ShownField;
  fault?: CellFault;
  /** Opened by a letter, which takes the place of what was there. */
  isTyped: RefObject<boolean>;
}) {
  const Input = fieldType(shown.field).Input;
  useEffect(() => {
    const element = document.activeElement;
    if (isTyped.current && element instanceof HTMLInputElement) element.select();
    isTyped.current = false;
  }, [isTyped]);
  if (row.kind !== "record" || Input === undefined) return null;
  return (
    <div className="ff-cell-editor">
      <Input
        field={shown.field}
        form={shown.form}
        value={valueAt(row.item, shown.path)}
        onChange={(value) => {
          const values = { ...row.item.values, [shown.path]: value };
          onRowChange({ ...row, item: { ...row.item, values } }, isChosenAtOnce(shown.field));
        }}
        label={shown.label}
        id={`cell-${row.id}-${shown.path}`}
        isInvalid={fault !== undefined}
        describedBy={fault && `cell-fault-${row.id}`}
        values={row.item.values}
        autoFocus
      />
      {fault && (
        <span className="ff-error" id={`cell-fault-${row.id}`} role="alert">
          {fault.text}
        </span>
      )}
    </div>
  );
}
