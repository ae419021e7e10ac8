import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { catalogQuery } from "@/api/catalog";
import type { FormDocument } from "@/api/documents";
import { askPublish } from "@/api/plan";
import { useWorkspace } from "@/api/workspace";
import { Obstacles } from "@/forms/plan/obstacles";
import { onlyBreaks, planLines } from "@/forms/plan/plan-lines";
import { PlanView } from "@/forms/plan/plan-view";
import { useText, useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Fault, Skeleton } from "@/ui/states";
import { findField } from "./design";
import { targetOf } from "./faults";

type Props = {
  form: string;
  /** What is published, as it stands here. */
  document: FormDocument;
  version: number;
  onClose: () => void;
  onPublished: () => void;
  /** Goes to the first fault of this form; absent when it has none. */
  onMend?: () => void;
};

/** What would go live, in plain words: what changes, what it means for the records, what stands in the way; then does it. */
export function PublishDialog({ form, document, version, onClose, onPublished, onMend }: Props) {
  const ws = useWorkspace();
  const [app = ""] = form.split(".");
  const text = useText();
  const words = useWords("designer");
  const client = useQueryClient();
  const [allows, allow] = useState(false);
  const plan = useQuery({
    queryKey: [ws, "publish-plan", app, version],
    queryFn: () => askPublish(ws, app, { plan: true }),
    gcTime: 0,
    staleTime: 0,
  });
  const publish = useMutation({
    mutationFn: () => askPublish(ws, app, { plan: false, allowBreaking: allows }),
    onSuccess: async () => {
      await client.fetchQuery({ ...catalogQuery(ws), staleTime: 0 });
      void client.invalidateQueries({ queryKey: [ws] });
      onPublished();
    },
  });
  const told = plan.data;
  const breaking = told ? planLines(told).breaking : 0;
  const errors = told?.errors ?? [];
  const isFree = told !== undefined && (errors.length === 0 || (allows && onlyBreaks(errors)));
  const isNothing = told?.documents.every(({ fate }) => fate === "unchanged") ?? true;
  const where = (pointer: string) => {
    const [, kind = "", key = "", ...rest] = pointer.split("/");
    const found = kind === "forms" && key === form ? findField(document, targetOf(document, rest)[0]) : undefined;
    if (found) return [found.rows, found.field].flatMap((field) => (field ? [text(field.label, field.key)] : [])).join(" › ");
    return text(told?.documents.find((one) => one.key === key && `${one.kind}s` === kind)?.label, pointer);
  };
  return (
    <Dialog
      isOpen
      wide
      onClose={onClose}
      title={words("publish.title")}
      footer={
        <>
          {errors.length > 0 && onMend && <Button onPress={onMend}>{words("publish.mend")}</Button>}
          <Button onPress={onClose}>{words("publish.later")}</Button>
          <Button look="main" isDisabled={!isFree || isNothing} isPending={publish.isPending} onPress={() => publish.mutate()}>
            {words("publish.do")}
          </Button>
        </>
      }
    >
      {plan.isPending && <Skeleton lines={4} />}
      {plan.isError && <Fault error={plan.error} onRetry={() => void plan.refetch()} />}
      {told && (
        <div className="ff-stack">
          <p className="ff-quiet">{words("publish.intro")}</p>
          <PlanView plan={told} />
          <Obstacles plan={told} breaking={breaking} allows={allows} onAllow={allow} where={where} />
          {publish.isError && <Fault error={publish.error} />}
        </div>
      )}
    </Dialog>
  );
}
