import { EllipsisVertical } from "lucide-react";
import { type CSSProperties, memo, type RefObject } from "react";
import type { FieldDocument } from "@/api/documents";
import { useText, useWords } from "@/i18n";
import { isBlank } from "@/lib/values";
import { IconButton } from "@/ui/button";
import { Menu, MenuItem } from "@/ui/menu";
import { fieldType } from "../registry";
import type { RowsProps } from "./input";
import type { Row } from "./rows";

/** A cell by its place. */
export type Cell = { readonly row: number; readonly column: number };

const acts = ["above", "below", "duplicate", "up", "down", "remove"] as const;

/** What rows ask of their grid. Read when it is needed, so that a row that did not change need not be drawn anew. */
export type GridActs = {
  readonly edit: (cell: Cell) => void;
  readonly set: (row: number, column: string, value: unknown) => void;
  readonly act: Readonly<Record<(typeof acts)[number], (row: number) => void>>;
};

type Props = Pick<RowsProps, "form" | "columns" | "errors" | "hidden" | "values" | "id" | "field"> & {
  index: number;
  /** The row with all that is computed in it, and as it was given. */
  row: Row;
  given: Row;
  template: CSSProperties;
  activeColumn: number | null;
  isEditing: boolean;
  canTabIn: boolean;
  live: RefObject<GridActs>;
};

/** One row of the grid; drawn anew only when something of it changed. */
export const GridRow = memo(DrawnRow, (one, other) => {
  const isIdle = other.activeColumn === null && one.activeColumn === null;
  return (
    isIdle &&
    one.row === other.row &&
    one.errors === other.errors &&
    one.hidden === other.hidden &&
    one.index === other.index &&
    one.columns === other.columns &&
    one.canTabIn === other.canTabIn
  );
});

function DrawnRow({ index, row, template, activeColumn, isEditing, canTabIn, live, errors, hidden, ...props }: Props) {
  const words = useWords("records");
  const text = useText();
  return (
    <div role="row" className="ff-rows-row" aria-rowindex={index + 2} style={template} data-invalid={errors.has(`/${index}`) || undefined}>
      <span role="rowheader" className="ff-rows-number" tabIndex={-1}>
        <span aria-hidden="true">{index + 1}</span>
        <Menu
          label={words("rows.menu", { row: index + 1 })}
          trigger={
            <IconButton small label={words("rows.menu", { row: index + 1 })} excludeFromTabOrder={activeColumn === null && !canTabIn}>
              <EllipsisVertical />
            </IconButton>
          }
        >
          {acts.map((key) => (
            <MenuItem key={key} isDanger={key === "remove"} onAction={() => live.current.act[key](index)}>
              {words(`rows.act.${key}`)}
            </MenuItem>
          ))}
        </Menu>
      </span>
      {props.columns.map((column, k) => {
        const error = errors.get(`/${index}/${column.key}`);
        const isActive = activeColumn === k;
        const isHidden = hidden.has(`/${index}/${column.key}`);
        return (
          <div
            key={column.key}
            role="gridcell"
            data-cell={`${index}/${k}`}
            className={`ff-rows-cell ${fieldType(column).align ?? ""} ${isActive && isEditing ? "editing" : ""}`}
            tabIndex={isActive || (canTabIn && k === 0) ? 0 : -1}
            aria-colindex={k + 2}
            aria-invalid={error !== undefined || undefined}
            title={error}
            onClick={() => !(isActive && isEditing) && live.current.edit({ row: index, column: k })}
          >
            {isActive && isEditing ? (
              <CellInput
                {...props}
                column={column}
                row={row}
                index={index}
                label={`${text(column.label, column.key)} ${index + 1}`}
                error={error}
                live={live}
              />
            ) : isHidden ? null : (
              <CellValue column={column} form={props.form} value={row[column.key]} />
            )}
          </div>
        );
      })}
    </div>
  );
}

function CellValue({ column, form, value }: { column: FieldDocument; form: string; value: unknown }) {
  const words = useWords("records");
  const { Display, Input } = fieldType(column);
  if (value === undefined && Input === undefined) return <span className="ff-hint">{words("form.pending")}</span>;
  return isBlank(value) ? null : <Display field={column} form={form} value={value} isCompact />;
}

type InputProps = Pick<Props, "form" | "given" | "values" | "id" | "live"> & {
  column: FieldDocument;
  row: Row;
  index: number;
  label: string;
  error: string | undefined;
};

function CellInput({ column, form, row, index, given, label, error, values, id, live }: InputProps) {
  const { Input } = fieldType(column);
  if (Input === undefined) return null;
  return (
    <Input
      field={column}
      form={form}
      value={(column.key in given ? given[column.key] : row[column.key]) ?? null}
      onChange={(value) => live.current.set(index, column.key, value)}
      label={label}
      id={`${id}-${index}-${column.key}`}
      isInvalid={error !== undefined}
      isRequired={column.required}
      autoFocus
      values={{ ...values, ...row }}
    />
  );
}
