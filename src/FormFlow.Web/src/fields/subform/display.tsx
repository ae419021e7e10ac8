import type { FieldDocument, FieldOf } from "@/api/documents";
import { useText, useWords } from "@/i18n";
import { isBlank } from "@/lib/values";
import type { DisplayProps } from "../field-type";
import { fieldType } from "../registry";
import { rowsOf } from "./rows";
import "./subform.css";
import { summedColumns, totalOf } from "./totals";

/** The rows as a table with its totals; in a list only how many there are. */
export function SubformDisplay({ field, form, value, isCompact }: DisplayProps<FieldOf<"subform">>) {
  const text = useText();
  const words = useWords("records");
  const rows = rowsOf(value);
  if (isCompact) return <span>{words("rows.count", { count: rows.length })}</span>;
  const columns = (field.fields as FieldDocument[]).filter((column) => !column.hidden);
  const summed = summedColumns(columns);
  const cell = (column: FieldDocument, inner: unknown) => {
    const { Display } = fieldType(column);
    return !isBlank(inner) && <Display field={column} form={form} value={inner} isCompact />;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard.
    <div className="ff-rows-read" tabIndex={0} role="region" aria-label={text(field.label, field.key)}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} className={fieldType(column).align}>
                {text(column.label, column.key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={row.id ?? i}>
              {columns.map((column) => (
                <td key={column.key} className={fieldType(column).align}>
                  {cell(column, row[column.key])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {rows.length > 1 && summed.length > 0 && (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <td key={column.key} className={fieldType(column).align}>
                  {summed.includes(column) && cell(column, totalOf(rows, column.key))}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
