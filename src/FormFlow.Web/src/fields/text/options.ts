import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import type { Condition, FieldOf } from "@/api/documents";
import type { components } from "@/api/schema.gen";

export type OptionsSource = NonNullable<FieldOf<"text">["optionsFrom"]>;

const most = 50;

/** The values of the field that options come from, those with what was typed, in order. */
export const optionsQuery = (ws: string, { form, field }: OptionsSource, typed: string) =>
  queryOptions({
    queryKey: [ws, "records", form, "options", field, typed],
    queryFn: async ({ signal }) => {
      const filter: Condition = {
        all: [{ field, op: "notEmpty" }, ...(typed === "" ? [] : [{ field, op: "contains" as const, value: typed }])],
      };
      const body: components["schemas"]["AggregateQuery"] = {
        groupBy: [field],
        measures: [{ fn: "count" }],
        filter,
        sort: [{ field }],
        limit: most,
      };
      const { rows } = await data(
        api.POST("/api/v1/workspaces/{ws}/forms/{form}/aggregate", { params: { path: { ws, form } }, body, signal }),
      );
      return rows.map((row) => String((row as Record<string, unknown>)[field]));
    },
    placeholderData: keepPreviousData,
  });
