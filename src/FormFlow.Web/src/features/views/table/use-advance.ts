import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { WorkflowDocument } from "@/api/documents";
import { stagesQuery, takeTransition } from "@/forms/api/transitions";
import { useWords } from "@/i18n";
import { waysTo } from "../api/transitions";
import { Refusal } from "./bulk-work";

type Stage = WorkflowDocument["pipelines"][number]["stages"][number];

/** The stages of a workflow, each once, in the order of the pipelines. */
export function stagesOf(workflow: WorkflowDocument): Stage[] {
  const byKey = new Map(workflow.pipelines.flatMap((pipeline) => pipeline.stages).map((stage) => [stage.key, stage]));
  return [...byKey.values()];
}

/** Moves a record into a stage by the transition that goes there, or throws why that cannot be done without asking somebody. */
export function useAdvance(ws: string, form: string, field: string | undefined) {
  const words = useWords("views");
  const client = useQueryClient();
  return useCallback(
    async (id: string, stage: string, label: string) => {
      if (field === undefined) return;
      const stages = await client.fetchQuery({ ...stagesQuery(ws, form, id), staleTime: 0 });
      if (stages.fields.find((place) => place.field === field)?.stage === stage) throw new Refusal(words("bulk.already", { stage: label }));
      const [way] = waysTo(stages, field, stage);
      if (way === undefined) throw new Refusal(words("bulk.noWay", { stage: label }));
      if (!way.isAllowed) throw new Refusal(way.blocked.map((why) => why.detail).join(" "));
      if (!way.needsNothing) {
        const missing = way.fields.filter((asked) => asked.required && !asked.isFilled).map((asked) => asked.label);
        throw new Refusal(words("bulk.asks", { what: missing.join(", ") || way.label }));
      }
      await takeTransition(ws, form, id, way.transition, { field }, { version: stages.version, idempotencyKey: crypto.randomUUID() });
    },
    [ws, form, field, words, client],
  );
}
