import type { WorkflowDocument } from "@/api/documents";
import { takeTransitions } from "@/forms/api/transitions";

type Stage = WorkflowDocument["pipelines"][number]["stages"][number];

const mostAtOnce = 500;
/** What says only that a record stands elsewhere, or in another pipeline. */
const elsewhere = new Set(["stage.not_from_here", "stage.unknown_transition"]);

/** The stages of a workflow, each once, in the order of the pipelines. */
export function stagesOf(workflow: WorkflowDocument): Stage[] {
  const byKey = new Map(workflow.pipelines.flatMap((pipeline) => pipeline.stages).map((stage) => [stage.key, stage]));
  return [...byKey.values()];
}

/** The keys of the transitions that go from another stage into one. */
function waysInto(workflow: WorkflowDocument, stage: string): string[] {
  const ways = workflow.pipelines.flatMap((pipeline) => pipeline.transitions).filter((way) => way.to === stage && way.from?.length);
  return [...new Set(ways.map((way) => way.key))];
}

/**
 * Moves many records into a stage: by each transition that goes there, those that stay behind by the next one. Tells which have moved, and
 * answers why the others have not; no reason where no transition begins in their stage.
 */
export async function advance(
  ws: string,
  form: string,
  workflow: WorkflowDocument,
  stage: string,
  ids: readonly string[],
  tell: (id: string) => void,
  signal: AbortSignal,
): Promise<readonly { id: string; why: string }[]> {
  const refusals = new Map(ids.map((id) => [id, ""]));
  for (const way of waysInto(workflow, stage)) {
    const left = [...refusals.keys()];
    for (let start = 0; start < left.length && !signal.aborted; start += mostAtOnce) {
      const part = left.slice(start, start + mostAtOnce);
      const results = await takeTransitions(ws, form, way, part, workflow.field);
      results.forEach(({ status, errors = [] }, i) => {
        const id = part[i]!;
        if (status !== "refused") {
          refusals.delete(id);
          tell(id);
        } else if (!errors.some(({ code }) => elsewhere.has(code))) refusals.set(id, errors.map(({ detail }) => detail).join(" "));
      });
    }
  }
  return signal.aborted ? [] : [...refusals].map(([id, why]) => ({ id, why }));
}
