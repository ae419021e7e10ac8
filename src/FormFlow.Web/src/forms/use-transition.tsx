import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useCallback, useState } from "react";
import { ApiProblem } from "@/api/problem";
import { useWords } from "@/i18n";
import { say } from "@/ui/toast";
import { type ApiRecord, recordQuery } from "./api/records";
import { stagesNow, takeTransition } from "./api/transitions";
import { TransitionDialog } from "./transition-dialog";

type Asked = {
  readonly id: string;
  readonly transition: string;
  readonly field?: string;
  readonly answer: (taken: ApiRecord | null) => void;
};

/**
 * Takes transitions of a form's records. What needs nothing is taken at once, all else is asked for in the dialog, which whoever uses this
 * draws. Answers the record as it is then, or null when the person thought better of it.
 */
export function useTransition(
  ws: string,
  form: string,
): { take: (id: string, transition: string, field?: string) => Promise<ApiRecord | null>; dialog: ReactNode } {
  const client = useQueryClient();
  const words = useWords("records");
  const [asked, ask] = useState<Asked>();

  const take = useCallback(
    async (id: string, transition: string, field?: string) => {
      const stages = await stagesNow(ws, form, id);
      const place = stages.fields.find(
        (one) => (field === undefined || one.field === field) && one.transitions.some((way) => way.transition === transition),
      );
      const offer = place?.transitions.find((way) => way.transition === transition);
      if (place && offer?.isAllowed && offer.needsNothing) {
        try {
          const given = { field: place.field };
          const submission = { version: stages.version, idempotencyKey: crypto.randomUUID() };
          const taken = await takeTransition(ws, form, id, transition, given, submission);
          client.setQueryData(recordQuery(ws, form, id).queryKey, taken);
          void client.invalidateQueries({ queryKey: [ws, "record", form, id] });
          void client.invalidateQueries({ queryKey: [ws, "records", form] });
          say(words("transition.taken", { stage: offer.toLabel }));
          return taken;
        } catch (error) {
          // Somebody was quicker, or the record changed under it: the dialog says what holds now.
          if (!(error instanceof ApiProblem)) throw error;
          say(error.message);
          void client.invalidateQueries({ queryKey: [ws, "record", form, id] });
        }
      }
      return new Promise<ApiRecord | null>((answer) => ask({ id, transition, field, answer }));
    },
    [ws, form, client, words],
  );

  const settle = (taken: ApiRecord | null) => {
    asked?.answer(taken);
    ask(undefined);
  };
  return {
    take,
    dialog: asked && (
      <TransitionDialog key={`${asked.id} ${asked.transition}`} form={form} {...asked} onTaken={settle} onClose={() => settle(null)} />
    ),
  };
}
