import { useCallback } from "react";
import { api, data } from "@/api/client";
import type { WorkflowDocument } from "@/api/documents";
import { useWords } from "@/i18n";
import { Refusal } from "./bulk-work";

type Stage = WorkflowDocument["pipelines"][number]["stages"][number];

/** The stages of a workflow, each once, in the order of the pipelines. */
export function stagesOf(workflow: WorkflowDocument): Stage[] {
  const byKey = new Map(workflow.pipelines.flatMap((pipeline) => pipeline.stages).map((stage) => [stage.key, stage]));
  return [...byKey.values()];
}

/** Moves a record into a stage by the transition that leads there, or throws why that cannot be done without asking somebody. */
export function useAdvance(ws: string, form: string) {
  const words = useWords("views");
  return useCallback(
    async (id: string, stage: string, label: string) => {
      const path = { ws, form, id };
      const places = await data(api.GET("/api/v1/workspaces/{ws}/forms/{form}/records/{id}/transitions", { params: { path } }));
      const place = places.fields.find((one) => one.transitions.some((offer) => offer.to === stage)) ?? places.fields[0];
      if (place?.stage === stage) throw new Refusal(words("bulk.already", { stage: label }));
      const offers = place?.transitions.filter((offer) => offer.to === stage) ?? [];
      const offer = offers.find((one) => one.isAllowed && one.needsNothing) ?? offers.find((one) => one.isAllowed) ?? offers[0];
      if (offer === undefined) throw new Refusal(words("bulk.noWay", { stage: label }));
      if (!offer.isAllowed) throw new Refusal(offer.blocked.map((why) => why.detail).join(" "));
      if (!offer.needsNothing) {
        const missing = offer.fields.filter((field) => field.required && !field.isFilled).map((field) => field.label);
        throw new Refusal(words("bulk.asks", { what: missing.join(", ") || offer.label }));
      }
      await api.POST("/api/v1/workspaces/{ws}/forms/{form}/records/{id}/transitions/{transition}", {
        params: {
          path: { ...path, transition: offer.transition },
          header: { "If-Match": `"${places.version}"`, "Idempotency-Key": crypto.randomUUID() },
        },
        body: { field: place?.field },
      });
    },
    [ws, form, words],
  );
}
