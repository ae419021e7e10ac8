import { queryOptions } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import type { WorkingDays } from "@/lib/formula/formula";
import { loadReadings, needsReadings } from "@/lib/formula/readings";
import type { PublishedFormula } from "../rules/rule";

const none: readonly PublishedFormula[] = [];

/** The checked formulas of a published form. */
export const formulasQuery = (ws: string, form: string, version: number) =>
  queryOptions({
    queryKey: [ws, "formulas", form, version],
    queryFn: async ({ signal }) => {
      const params = { path: { ws, form } };
      const { formulas = none, calendar } = (await data(api.GET("/api/v1/workspaces/{ws}/forms/{form}/formulas", { params, signal }))) as {
        formulas?: readonly PublishedFormula[];
        calendar?: WorkingDays;
      };
      if (formulas.some(({ tree }) => needsReadings(tree))) await loadReadings();
      return calendar === undefined ? formulas : formulas.map((formula) => ({ ...formula, calendar }));
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
