import { queryOptions } from "@tanstack/react-query";
import { api, data, send } from "@/api/client";
import type { Plan } from "@/api/plan";
import type { components } from "@/api/schema.gen";
import type { Template } from "@/api/templates";

type Schemas = components["schemas"];

export type Conflict = Schemas["PackageConflict"];

/** Where a package comes from: a template of the server, or a file. */
export type Source = { readonly template: Template } | { readonly file: File };

/** How it is to be installed. */
export type Choices = {
  readonly sampleData: boolean;
  /** Whose holds where both changed the same place; null while that is not said. */
  readonly side: "mine" | "package" | null;
  readonly allowBreaking: boolean;
};

/** Tells what a package would do, or does it. */
export async function askPackage(ws: string, source: Source, { sampleData, side, allowBreaking }: Choices, doIt: boolean): Promise<Plan> {
  const choices = { sampleData, overwrite: side === "package", keep: side === "mine", allowBreaking };
  const params = { path: { ws } };
  if ("template" in source) {
    const body = { template: source.template.key, ...choices };
    return (await data(
      doIt
        ? api.POST("/api/v1/workspaces/{ws}/packages", { params, body })
        : api.POST("/api/v1/workspaces/{ws}/packages/plan", { params, body }),
    )) as Plan;
  }
  const query = new URLSearchParams(Object.entries(choices).map(([name, value]) => [name, String(value)]));
  const address = `/api/v1/workspaces/${encodeURIComponent(ws)}/packages${doIt ? "" : "/plan"}?${query}`;
  const request = new Request(new URL(address, location.origin), {
    method: "POST",
    body: source.file,
    headers: { "Content-Type": "application/zip" },
  });
  return (await (await send(request)).json()) as Plan;
}

/** Tells what going back to a release would do, or does it. */
export async function askRollback(ws: string, app: string, release: number, allowBreaking: boolean, doIt: boolean): Promise<Plan> {
  return (await data(
    api.POST("/api/v1/workspaces/{ws}/apps/{app}/rollback", {
      params: { path: { ws, app }, query: { plan: !doIt } },
      body: { release, allowBreaking },
    }),
  )) as Plan;
}

/** Copies an app under another key, without its records. */
export const copyApp = (ws: string, app: string, copy: Schemas["CopyRequest"]) =>
  data(api.POST("/api/v1/workspaces/{ws}/apps/{app}/copies", { params: { path: { ws, app } }, body: copy }));

/** The address an app is downloaded from as a package. */
export const packageAddress = (ws: string, app: string) =>
  `/api/v1/workspaces/${encodeURIComponent(ws)}/apps/${encodeURIComponent(app)}/package`;

/** How far a running installation has come; asked again and again while it runs. */
export const progressQuery = (ws: string) =>
  queryOptions({
    queryKey: ["install-progress", ws],
    queryFn: ({ signal }) => data(api.GET("/api/v1/workspaces/{ws}/packages/progress", { params: { path: { ws } }, signal })),
    refetchInterval: 500,
    gcTime: 0,
  });
