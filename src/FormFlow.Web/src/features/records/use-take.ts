import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { useWorkspace } from "@/api/workspace";
import { useWords } from "@/i18n";
import { useFault } from "@/ui/states";
import { say } from "@/ui/toast";
import { recordKey, type TransitionOffer } from "./api/record";

/** Takes a transition of a record. */
export function useTake(form: string, id: string): (offer: TransitionOffer) => Promise<void> {
  const ws = useWorkspace();
  const words = useWords("records");
  const fault = useFault();
  const client = useQueryClient();
  return async (offer) => {
    try {
      await api.POST("/api/v1/workspaces/{ws}/forms/{form}/records/{id}/transitions/{transition}", {
        params: { path: { ws, form, id, transition: offer.transition }, header: { "Idempotency-Key": crypto.randomUUID() } },
        body: {},
      });
      say(words("page.taken", { stage: offer.toLabel }));
    } catch (error) {
      say(fault(error));
    }
    await client.invalidateQueries({ queryKey: recordKey(ws, form, id) });
  };
}
