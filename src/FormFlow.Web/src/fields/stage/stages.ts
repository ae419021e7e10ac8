import type { Catalog } from "@/api/catalog";
import type { Schemas } from "@/api/documents";

/** A stage by its key, in whichever pipeline of the field's workflow it stands. */
export function stageOf(catalog: Catalog, form: string, field: string, key: unknown): Schemas["stage"] | undefined {
  return catalog
    .workflowOf(form, field)
    ?.document.pipelines.flatMap((pipeline) => pipeline.stages)
    .find((stage) => stage.key === key);
}
