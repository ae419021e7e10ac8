import { api, data } from "./client";
import type { LocalizedText } from "./documents";
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
