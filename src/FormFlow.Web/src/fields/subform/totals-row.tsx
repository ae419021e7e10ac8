import type { CSSProperties } from "react";
import type { FieldDocument } from "@/api/documents";
import { useWords } from "@/i18n";
import { fieldType } from "../registry";
import type { Row } from "./rows";
import { summedColumns, totalOf } from "./totals";

type Props = { form: string; columns: readonly FieldDocument[]; rows: readonly Row[]; template: CSSProperties };

/** What the columns that can be added up come to. */
export function TotalsRow({ form, columns, rows, template }: Props) {
  const words = useWords("records");
  const summed = summedColumns(columns);
  if (summed.length === 0) return null;
  return (
    <div role="row" className="ff-rows-total" style={template}>
      <span role="rowheader" aria-label={words("rows.total")}>
        Σ
      </span>
      {columns.map((column) => {
        const { Display, align } = fieldType(column);
        const total = summed.includes(column) ? totalOf(rows, column.key) : null;
        return (
          <span key={column.key} role="gridcell" className={align}>
            {total !== null && <Display field={column} form={form} value={total} isCompact />}
          </span>
        );
      })}
    </div>
  );
}
