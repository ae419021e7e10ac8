import type { LocalizedText } from "./documents";
import type { components } from "./schema.gen";

type Schemas = components["schemas"];

/** What installing, upgrading, publishing or going back would do, or did. */
export type Plan = Omit<Schemas["PublishAnswer"], "documents" | "changes"> & {
  documents: (Omit<Schemas["PlannedDocument"], "label"> & { label: LocalizedText | null })[];
  changes: Change[];
};
export type Change = Omit<Schemas["Change"], "label"> & { label: LocalizedText | null };
