import { queryOptions } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import type { WorkingDays } from "@/lib/formula/formula";
import { loadReadings, needsReadings } from "@/lib/formula/readings";
import type { PublishedFormula } from "../rules/rule";

const none: readonly PublishedFormula[] = [];

/** The checked formulas of a form: those that are live, or with the draft those it would have. */
export async function askFormulas(ws: string, form: string, draft: boolean, signal?: AbortSignal): Promise<readonly PublishedFormula[]> {
  const params = { path: { ws, form }, query: draft ? { draft } : {} };
  const { formulas = none, calendar } = (await data(api.GET("/api/v1/workspaces/{ws}/forms/{form}/formulas", { params, signal }))) as {
    formulas?: readonly PublishedFormula[];
    calendar?: WorkingDays;
  };
  if (formulas.some(({ tree }) => needsReadings(tree))) await loadReadings();
  return calendar === undefined ? formulas : formulas.map((formula) => ({ ...formula, calendar }));
}

/** The checked formulas of a published form. */
export const formulasQuery = (ws: string, form: string, version: number) =>
  queryOptions({
    queryKey: [ws, "formulas", form, version],
    queryFn: ({ signal }) => askFormulas(ws, form, false, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
