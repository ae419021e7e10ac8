import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import type { Condition } from "@/api/documents";

export type Measure = { fn: "count" | "sum" | "avg" | "min" | "max" | "countDistinct"; field?: string; as?: string };
export type FigureRow = Readonly<Record<string, unknown>>;
type Ask = { groupBy?: readonly string[]; measures: readonly Measure[]; filter?: Condition; limit?: number };

/** Counts and sums of a form's records, by the values of fields. */
export const figuresQuery = (ws: string, form: string, ask: Ask) =>
  queryOptions({
    queryKey: [ws, "records", form, "figures", ask],
    queryFn: async ({ signal }) => {
      const body = { ...ask, groupBy: [...(ask.groupBy ?? [])], measures: [...ask.measures], limit: ask.limit ?? 1000 };
      const params = { path: { ws, form } };
      return (await data(api.POST("/api/v1/workspaces/{ws}/forms/{form}/aggregate", { params, body, signal })))
        .rows as readonly FigureRow[];
    },
    placeholderData: keepPreviousData,
  });

/** The same over the stays of a form's records in their stages. */
export const stageFiguresQuery = (ws: string, form: string, ask: Ask) =>
  queryOptions({
    queryKey: [ws, "records", form, "stageFigures", ask],
    queryFn: async ({ signal }) => {
      const body = { ...ask, groupBy: [...(ask.groupBy ?? [])], measures: [...ask.measures], limit: ask.limit ?? 1000 };
      const params = { path: { ws, form } };
      return (await data(api.POST("/api/v1/workspaces/{ws}/forms/{form}/stages/aggregate", { params, body, signal })))
        .rows as readonly FigureRow[];
    },
    staleTime: 5 * 60_000,
  });
