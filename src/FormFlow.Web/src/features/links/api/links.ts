import { queryOptions } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import type { Condition, LocalizedText } from "@/api/documents";
import type { components } from "@/api/schema.gen";

export type PublicLink = components["schemas"]["LinkAnswer"];
export type HeldSubmission = components["schemas"]["HeldSubmission"];

/** What a link says: the document that schemas/link.schema.json describes. */
export type LinkDocument = {
  title?: LocalizedText;
  text?: LocalizedText;
  fields?: string[];
  find?: { show: string[]; filter?: Condition; limit?: number };
  preset?: Record<string, unknown>;
  language?: "en" | "zh-CN";
  password?: string;
  from?: string;
  until?: string;
  quota?: number;
  embedHosts?: string[];
  thankYou?: { text?: LocalizedText; redirect?: string };
  closed?: boolean;
};

export const documentOf = (link: PublicLink) => link.link as LinkDocument;

/** The public links of a form. */
export const linksQuery = (ws: string, form: string) =>
  queryOptions({
    queryKey: [ws, "links", form],
    queryFn: ({ signal }) =>
      data(api.GET("/api/v1/workspaces/{ws}/forms/{form}/links", { params: { path: { ws, form }, query: { limit: 100 } }, signal })),
  });

/** What came by a link and waits to be looked at. */
export const heldQuery = (ws: string, form: string, link: string) =>
  queryOptions({
    queryKey: [ws, "links", form, link, "held"],
    queryFn: ({ signal }) =>
      data(api.GET("/api/v1/workspaces/{ws}/links/{link}/submissions", { params: { path: { ws, link }, query: { limit: 100 } }, signal })),
  });

/** The document as the API's description has it, which leaves open what a preset holds. */
const sent = (body: LinkDocument) => body as components["schemas"]["PublicLink"];

export const addLink = (ws: string, form: string, body: LinkDocument) =>
  data(api.POST("/api/v1/workspaces/{ws}/forms/{form}/links", { params: { path: { ws, form } }, body: sent(body) }));

/** Changes what a link says, unless somebody changed it since it was read. */
export const replaceLink = (ws: string, link: PublicLink, body: LinkDocument) =>
  data(
    api.PUT("/api/v1/workspaces/{ws}/links/{link}", {
      params: { path: { ws, link: link.id }, header: { "If-Match": `"${link.version}"` } },
      body: sent(body),
    }),
  );

/** Where the picture of a link's address is; `prefill` is what the address fills in beforehand, as in `name=Ada`. */
export const qrCodeOf = (ws: string, link: string, format: "svg" | "png", prefill: string) =>
  `/api/v1/workspaces/${encodeURIComponent(ws)}/links/${encodeURIComponent(link)}/qr-code?${new URLSearchParams({ format, prefill })}`;

export const removeLink = (ws: string, link: string) =>
  api.DELETE("/api/v1/workspaces/{ws}/links/{link}", { params: { path: { ws, link } } });

export const acceptHeld = (ws: string, link: string, submission: string) =>
  api.POST("/api/v1/workspaces/{ws}/links/{link}/submissions/{submission}/accept", { params: { path: { ws, link, submission } } });

export const discardHeld = (ws: string, link: string, submission: string) =>
  api.DELETE("/api/v1/workspaces/{ws}/links/{link}/submissions/{submission}", { params: { path: { ws, link, submission } } });
