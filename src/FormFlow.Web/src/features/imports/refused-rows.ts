import Papa from "papaparse";
import { send } from "@/api/client";
import { errorsAddress } from "./imports-api";

/** A row that an import refused: its number in the file, its cells, and what is wrong. */
export type RefusedRow = { row: number; cells: string[]; fault: string };

/** At most this many are shown to be mended here; more are mended in the file. */
export const mostMended = 200;

/** A cell that spreadsheets must not run as a formula comes with an apostrophe before it; it is not part of the text. */
const bare = (cell: string) => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

/** Reads the file of refused rows: the row's number, the cells as they were, the faults. */
export function readRefused(csv: string): { columns: string[]; rows: RefusedRow[] } {
  const [header = [], ...lines] = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ""), { skipEmptyLines: true, preview: mostMended + 1 }).data;
  return {
    columns: header.slice(1, -1),
    rows: lines.map((line) => ({
      row: Number(line[0]),
      cells: line.slice(1, header.length - 1).map(bare),
      fault: line
        .slice(header.length - 1)
        .filter(Boolean)
        .join(" "),
    })),
  };
}

/** The refused rows of an import. */
export async function fetchRefused(ws: string, id: string, signal?: AbortSignal) {
  const answer = await send(new Request(new URL(errorsAddress(ws, id), window.location.href), { signal }));
  return readRefused(await answer.text());
}

/** Rows as a file to import. */
export function fileOf(columns: readonly string[], rows: readonly (readonly string[])[], name: string): File {
  return new File([Papa.unparse([[...columns], ...rows.map((row) => [...row])])], name, { type: "text/csv" });
}

/** What was copied from a spreadsheet, as a file. */
export function fileOfPasted(text: string): File {
  const rows = Papa.parse<string[]>(text, { delimiter: "\t", skipEmptyLines: true }).data;
  const [header = [], ...lines] = rows;
  return fileOf(header, lines, "pasted.csv");
}
