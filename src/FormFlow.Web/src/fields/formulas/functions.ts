import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";

/** A function that formulas may use, as the server documents it. */
export type LibraryFunction = {
  readonly name: string;
  readonly category: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly optional: boolean; readonly repeated: boolean }[];
  readonly examples: readonly string[];
};

/** The functions and methods of the library, told in a language. */
export const functionsQuery = (ws: string, language: string) =>
  queryOptions({
    queryKey: [ws, "formula-functions", language],
    queryFn: async ({ signal }) => {
      const { data } = await api.GET("/api/v1/workspaces/{ws}/formulas/functions", { params: { path: { ws } }, signal });
      return (data as unknown as { items: readonly LibraryFunction[] }).items;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

/** How a function is called: `ROUND(number, [digits])`; a method stands behind its first parameter. */
export function signatureOf({ name, category, parameters }: LibraryFunction): string {
  const taken = parameters.map(({ name: one, optional, repeated }) => (repeated ? `${one}, …` : optional ? `[${one}]` : one));
  if (category !== "method") return `${name}(${taken.join(", ")})`;
  return name === "length" ? `${taken[0]}.length` : `${taken[0]}.${name}(${taken.slice(1).join(", ")})`;
}
