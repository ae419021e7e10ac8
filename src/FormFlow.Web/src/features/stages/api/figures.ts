import { queryOptions } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import type { Condition } from "@/api/documents";

/** How many records stand in a stage now, and what they are worth. */
export type Stock = { pipeline: string; stage: string; count: number; sum: number | null };
/** How many stays in a stage began, and how long those that ended lasted on average, in seconds. */
export type Entered = { pipeline: string; stage: string; count: number; stayed: number | null };
/** Where those went that left a stage. */
export type Left = { pipeline: string; stage: string; next: string; nextStatus: string; count: number };

export type RawFigures = { stock: Stock[]; entered: Entered[]; left: Left[] };

type Question = { form: string; field: string; amount: string | null; from: string | null };

/** Everything the picture of a workflow counts: what is there now, and what came and went since a day. */
export const figuresQuery = (ws: string, { form, field, amount, from }: Question) =>
  queryOptions({
    queryKey: [ws, "records", form, "stage-figures", field, amount, from],
    queryFn: async ({ signal }): Promise<RawFigures> => {
      const params = { path: { ws, form } };
      const since: Condition[] = [{ field: "field", op: "eq", value: field }];
      if (from !== null) since.push({ field: "enteredAt", op: "gte", value: from });
      const stays = (groupBy: string[], measures: object[], more: Condition[] = []) =>
        data(
          api.POST("/api/v1/workspaces/{ws}/forms/{form}/stages/aggregate", {
            params,
            body: { groupBy, measures: measures as never, filter: { all: [...since, ...more] } as never, limit: 1000 },
            signal,
          }),
        );
      const [stock, entered, left] = await Promise.all([
        data(
          api.POST("/api/v1/workspaces/{ws}/forms/{form}/aggregate", {
            params,
            body: {
              groupBy: [`${field}.pipeline`, field],
              measures: [{ fn: "count" }, ...(amount === null ? [] : [{ fn: "sum" as const, field: amount, as: "sum" }])],
              limit: 1000,
            },
            signal,
          }),
        ),
        stays(["pipeline", "stage"], [{ fn: "count" }, { fn: "avg", field: "stayed", as: "stayed" }]),
        stays(["pipeline", "stage", "next", "nextStatus"], [{ fn: "count" }], [{ field: "leftAt", op: "notEmpty" }]),
      ]);
      return {
        stock: (stock.rows as unknown as { [key: string]: unknown }[]).map((row) => ({
          pipeline: String(row[`${field}.pipeline`]),
          stage: String(row[field]),
          count: Number(row.count),
          sum: row.sum == null ? null : Number(row.sum),
        })),
        entered: entered.rows as unknown as Entered[],
        left: left.rows as unknown as Left[],
      };
    },
  });
