import { queryOptions } from "@tanstack/react-query";
import { api, data } from "./client";
import type { LocalizedText } from "./documents";
import type { components } from "./schema.gen";

/** An app ready to use, as the server ships it. */
export type Template = Omit<components["schemas"]["Template"], "label" | "description"> & {
  label: LocalizedText;
  description: LocalizedText | null;
};

/** The templates of this server, and which of them are installed here. */
export const templatesQuery = (ws: string) =>
  queryOptions({
    queryKey: [ws, "templates"],
    queryFn: async ({ signal }) =>
      (await data(api.GET("/api/v1/workspaces/{ws}/templates", { params: { path: { ws } }, signal }))).items as Template[],
  });
