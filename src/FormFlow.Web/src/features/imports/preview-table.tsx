import { fieldOf } from "@/api/catalog";
import type { FormDocument } from "@/api/documents";
import { useText, useWords } from "@/i18n";
import type { ImportJob, ImportPreview, Plan } from "./imports-api";

type Props = { form: FormDocument; preview: ImportPreview; mapping: Plan["mapping"]; problems: ImportJob["problems"] };

/** The first rows as they will be read; cells that the rehearsal refused are marked with what is wrong. */
export function PreviewTable({ form, preview, mapping, problems }: Props) {
  const words = useWords("data");
  const text = useText();
  const columns = preview.columns ?? [];
  const faultOf = (column: string, cell: string) =>
    problems.find((problem) => problem.column === column && (problem.text ?? "") === cell)?.detail;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="ff-import-rows" aria-label={words("import.preview")} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => {
              const key = mapping[column.name ?? ""];
              return (
                <th key={column.index} scope="col" className={key ? undefined : "left-out"}>
                  {column.header}
                  <span className="ff-hint">{key ? text(fieldOf(form, key)?.label, key) : words("import.leftOut")}</span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {(preview.rows ?? []).slice(0, 20).map((row, index) => (
            <tr key={index}>
              {columns.map((column, at) => {
                const cell = row[at] ?? "";
                const fault = mapping[column.name ?? ""] ? faultOf(column.name ?? "", cell) : undefined;
                return (
                  <td
                    key={column.index}
                    className={fault ? "wrong" : mapping[column.name ?? ""] ? undefined : "left-out"}
                    title={fault ?? cell}
                  >
                    {cell}
                    {fault && <span className="ff-error">{fault}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
