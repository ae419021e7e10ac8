import { useMemo } from "react";
import type { FieldDocument, FieldOf } from "@/api/documents";
import { useText, useWords } from "@/i18n";
import { usePhone } from "@/lib/use-media";
import type { InputProps } from "../field-type";
import { Cards } from "./cards";
import { Grid } from "./grid";
import { type Row, rowsOf } from "./rows";
import "./subform.css";

/** What the ways to fill rows in are told. */
export type RowsProps = {
  field: FieldOf<"subform">;
  form: string;
  columns: readonly FieldDocument[];
  /** The rows as they were given, and the same with all that is computed in them. */
  rows: readonly Row[];
  shown: readonly Row[];
  onChange: (rows: readonly Row[]) => void;
  label: string;
  id: string;
  describedBy?: string;
  errors: ReadonlyMap<string, string>;
  /** The cells that are not shown. */
  hidden: ReadonlySet<string>;
  values: Readonly<Record<string, unknown>>;
  /** The most rows. */
  most: number;
};

const mostRows = 10_000;
const noErrors: ReadonlyMap<string, string> = new Map();
const nothing: ReadonlySet<string> = new Set();

/** Rows that are filled in like a spreadsheet; on a phone each is a card that opens. */
export function SubformInput(props: InputProps<FieldOf<"subform">>) {
  const { field, value, onChange, values } = props;
  const isPhone = usePhone();
  const rows = rowsOf(value);
  const columns = useMemo(() => (field.fields as FieldDocument[]).filter((column) => !column.hidden), [field]);
  const computed = values[field.key];
  const Way = isPhone ? Cards : Grid;
  return (
    <>
      <Way
        field={field}
        form={props.form}
        columns={columns}
        rows={rows}
        shown={Array.isArray(computed) && computed.length === rows.length ? (computed as Row[]) : rows}
        onChange={(next) => onChange(next.length === 0 ? null : next)}
        label={props.label}
        id={props.id}
        describedBy={props.describedBy}
        errors={props.errors ?? noErrors}
        hidden={props.hidden ?? nothing}
        values={values}
        most={field.maxRows ?? mostRows}
      />
      {props.errors && <RowErrors field={field} errors={props.errors} />}
    </>
  );
}

const mostTold = 5;

/** What is wrong in the rows, in words: where cells are small, they only show that something is. */
function RowErrors({ field, errors }: { field: FieldOf<"subform">; errors: ReadonlyMap<string, string> }) {
  const text = useText();
  const words = useWords("records");
  const told = [...errors].slice(0, mostTold).map(([pointer, message]) => {
    const [, row, key] = pointer.split("/");
    const column = (field.fields as FieldDocument[]).find((one) => one.key === key);
    const place = words("rows.place", { row: Number(row) + 1 });
    return `${place}${column ? ` · ${text(column.label, column.key)}` : ""}: ${message}`;
  });
  return (
    <span className="ff-error" role="alert">
      {told.join("\n")}
      {errors.size > mostTold && `\n${words("rows.moreErrors", { count: errors.size - mostTold })}`}
    </span>
  );
}
