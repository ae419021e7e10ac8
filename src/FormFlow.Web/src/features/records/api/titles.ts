import { useQueries } from "@tanstack/react-query";
import { titleFieldOf } from "@/api/catalog";
import { api, data } from "@/api/client";
import { useCatalog, useWorkspace } from "@/api/workspace";

/** The titles of records by id, asked for form by form. Ids that stay unknown are gone or not for the person to see. */
export function useTitles(wanted: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, string> {
  const ws = useWorkspace();
  const catalog = useCatalog();
  const asked = [...wanted].flatMap(([form, ids]) => {
    const title = catalog.forms.get(form) && titleFieldOf(catalog.forms.get(form)!.document);
    return title && ids.size > 0 ? [{ form, title: title.key, ids: [...ids].sort().slice(0, 200) }] : [];
  });
  return useQueries({
    queries: asked.map(({ form, title, ids }) => ({
      queryKey: [ws, "records", form, "titles", ids],
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const page = await data(
          api.POST("/api/v1/workspaces/{ws}/forms/{form}/query", {
            params: { path: { ws, form } },
            body: { filter: { field: "id", op: "in", value: ids }, fields: [title], limit: ids.length },
            signal,
          }),
        );
        return page.items.map((record) => [record.id, String((record.values as { [key: string]: unknown })[title] ?? "")] as const);
      },
      staleTime: 5 * 60_000,
    })),
    combine: (results) => new Map(results.flatMap((result) => result.data ?? [])),
  });
}
