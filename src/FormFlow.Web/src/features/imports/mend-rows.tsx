import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Live } from "@/api/catalog";
import type { FormDocument } from "@/api/documents";
import { useWorkspace } from "@/api/workspace";
import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Fault, Skeleton } from "@/ui/states";
import { type Plan, startImport } from "./imports-api";
import { fetchRefused, fileOf, mostMended } from "./refused-rows";

type Props = { form: Live<FormDocument>; job: string; plan: Plan; onAgain: (job: string) => void };

/** The refused rows as a table to mend in place; those mended are imported like the rest. */
export function MendRows({ form, job, plan, onAgain }: Props) {
  const words = useWords("data");
  const ws = useWorkspace();
  const refused = useQuery({
    queryKey: [ws, "imports", "refused", job],
    queryFn: ({ signal }) => fetchRefused(ws, job, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [mended, setMended] = useState<ReadonlyMap<string, string>>(new Map());
  const again = useMutation({
    mutationFn: async () => {
      const { columns, rows } = refused.data!;
      const cells = rows.map((row, at) => columns.map((_, column) => mended.get(`${at} ${column}`) ?? row.cells[column] ?? ""));
      const file = fileOf(columns, cells, "mended.csv");
      return startImport(ws, form.key, file, { encoding: "utf-8", delimiter: ",", header: "1" }, plan, false);
    },
    onSuccess: (next) => onAgain(next.id),
  });
  if (refused.isError) return <Fault error={refused.error} onRetry={() => void refused.refetch()} />;
  if (!refused.data) return <Skeleton lines={3} />;
  const { columns, rows } = refused.data;
  return (
    <section className="ff-stack">
      <h2>{words("import.mend", { count: rows.length })}</h2>
      {rows.length >= mostMended && <p className="ff-quiet">{words("import.mendMost", { count: mostMended })}</p>}
      <div className="ff-import-rows">
        <table>
          <thead>
            <tr>
              <th scope="col">{words("import.rowNumber")}</th>
              <th scope="col">{words("import.fault")}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={row.row}>
                <td>{row.row}</td>
                <td className="wrong" style={{ whiteSpace: "normal", minWidth: 220 }}>
                  {row.fault}
                </td>
                {columns.map((column, index) => (
                  <td key={column}>
                    <input
                      className="ff-input"
                      aria-label={words("import.cell", { column, row: row.row })}
                      value={mended.get(`${at} ${index}`) ?? row.cells[index] ?? ""}
                      onChange={(event) => setMended(new Map(mended).set(`${at} ${index}`, event.target.value))}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {again.isError && <Fault error={again.error} />}
      <div>
        <Button look="main" onPress={() => again.mutate()} isPending={again.isPending} isDisabled={mended.size === 0}>
          {words("import.mendRun", { count: rows.length })}
        </Button>
      </div>
    </section>
  );
}
