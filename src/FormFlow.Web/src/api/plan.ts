import { queryOptions } from "@tanstack/react-query";
import { api, data } from "./client";
import type { LocalizedText } from "./documents";
import { ApiProblem } from "./problem";
import type { components } from "./schema.gen";

type Schemas = components["schemas"];

/** What installing, upgrading, publishing or going back would do, or did. */
export type Plan = Omit<Schemas["PublishAnswer"], "documents" | "changes"> & {
  documents: (Omit<Schemas["PlannedDocument"], "label"> & { label: LocalizedText | null })[];
  changes: Change[];
};
export type Change = Omit<Schemas["Change"], "label"> & { label: LocalizedText | null };

/** How an app is published. */
export type PublishChoices = {
  /** Whether it is only told what that would do. */
  plan: boolean;
  allowBreaking?: boolean;
  /** By stage field, where the records of a stage go that is taken out: both as `pipeline/stage`. */
  mappings?: Record<string, Record<string, string>>;
};

/** Tells what publishing the drafts of an app would do, or does it. */
export async function askPublish(ws: string, app: string, { mappings, ...query }: PublishChoices): Promise<Plan> {
  const params = { path: { ws, key: app }, query };
  return (await data(api.POST("/api/v1/workspaces/{ws}/apps/{key}/publish", { params, body: mappings ? { mappings } : {} }))) as Plan;
}

/** What publishing the drafts of an app would do; asked anew for another version of the draft that is looked at, and for other choices. */
export const planQuery = (ws: string, app: string, version: number, choices: Omit<PublishChoices, "plan"> = {}) =>
  queryOptions({
    queryKey: [ws, "publish-plan", app, version, choices],
    queryFn: () => askPublish(ws, app, { ...choices, plan: true }),
    gcTime: 0,
    staleTime: 0,
  });

export type Release = Schemas["Release"];

/** The states of an app that were published, newest first. */
export const releasesQuery = (ws: string, app: string) =>
  queryOptions({
    queryKey: [ws, "releases", app],
    queryFn: async ({ signal }) =>
      (await data(api.GET("/api/v1/workspaces/{ws}/apps/{app}/releases", { params: { path: { ws, app } }, signal }))).items as Release[],
  });

/** A publish that converts so many values that it is prepared while people go on working. */
export type PublishJob = Schemas["PublishJob"];

export const isUnderWay = (job: PublishJob | null | undefined): boolean => job?.status === "queued" || job?.status === "running";

/** The latest publish of an app that was prepared, asked again until it has ended; null when none ever was. */
export const publishJobQuery = (ws: string, app: string) =>
  queryOptions({
    queryKey: [ws, "publish-job", app],
    queryFn: async ({ signal }): Promise<PublishJob | null> => {
      try {
        return await data(api.GET("/api/v1/workspaces/{ws}/apps/{key}/publish", { params: { path: { ws, key: app } }, signal }));
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 404) return null;
        throw error;
      }
    },
    staleTime: 0,
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? 500 : false),
  });

/** Gives up a publish that is being prepared; the drafts stay. */
export const cancelPublish = (ws: string, app: string) =>
  data(api.POST("/api/v1/workspaces/{ws}/apps/{key}/publish/cancel", { params: { path: { ws, key: app } } }));
