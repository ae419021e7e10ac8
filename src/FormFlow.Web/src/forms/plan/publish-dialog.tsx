import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { type PublishChoices, planQuery } from "@/api/plan";
import { useWorkspace } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Fault, Skeleton } from "@/ui/states";
import { Obstacles } from "./obstacles";
import { onlyBreaks, planLines } from "./plan-lines";
import { PlanView } from "./plan-view";
import { PublishFailure, PublishProgress, PublishProgressActions } from "./publish-progress";
import { usePublish } from "./use-publish";

type Props = {
  title?: string;
  app: string;
  /** The version of the draft that the plan is asked for. */
  version: number;
  onClose: () => void;
  onPublished: () => void;
  /** Goes to the first fault of what is designed; absent when it has none. */
  onMend?: () => void;
  /** What people call a place in a document, where the one who asks knows better than its name. */
  where?: (kind: string, key: string, rest: readonly string[]) => string | undefined;
  /** What is asked before it can be published, such as where records go; the faults of the plan with this code are told by that. */
  asked?: { code: string; about: ReactNode; answers: Pick<PublishChoices, "mappings"> };
};

/** What would go live, in plain words: what changes, what it means for the records, what stands in the way; then does it. */
export function PublishDialog({ title, app, version, onClose, onPublished, onMend, where, asked }: Props) {
  const ws = useWorkspace();
  const text = useText();
  const words = useWords("designer");
  const [allows, allow] = useState(false);
  const { publish, cancel, underWay, failed } = usePublish(app, onPublished);
  const plan = useQuery({ ...planQuery(ws, app, version, asked?.answers), enabled: underWay === null, placeholderData: keepPreviousData });
  const told = plan.data;
  const breaking = told ? planLines(told).breaking : 0;
  const errors = told?.errors ?? [];
  const isFree = told !== undefined && !plan.isPlaceholderData && (errors.length === 0 || (allows && onlyBreaks(errors)));
  const isNothing = told?.documents.every(({ fate }) => fate === "unchanged") ?? true;
  const placeOf = (pointer: string) => {
    const [, kind = "", key = "", ...rest] = pointer.split("/");
    return where?.(kind, key, rest) ?? text(told?.documents.find((one) => one.key === key && `${one.kind}s` === kind)?.label, pointer);
  };
  if (underWay)
    return (
      <Dialog
        isOpen
        wide
        onClose={onClose}
        title={title ?? words("publish.title")}
        footer={<PublishProgressActions cancel={cancel} onLeave={onClose} />}
      >
        <PublishProgress job={underWay} />
      </Dialog>
    );
  return (
    <Dialog
      isOpen
      wide
      onClose={onClose}
      title={title ?? words("publish.title")}
      footer={
        <>
          {errors.length > 0 && onMend && <Button onPress={onMend}>{words("publish.mend")}</Button>}
          <Button onPress={onClose}>{words("publish.later")}</Button>
          <Button
            look="main"
            isDisabled={!isFree || isNothing}
            isPending={publish.isPending}
            onPress={() => publish.mutate({ ...asked?.answers, allowBreaking: allows })}
          >
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
          {asked?.about}
          <PlanView plan={told} />
          <Obstacles plan={told} breaking={breaking} allows={allows} onAllow={allow} asked={asked?.code} where={placeOf} />
          {failed && <PublishFailure job={failed} where={placeOf} />}
          {publish.isError && <Fault error={publish.error} />}
        </div>
      )}
    </Dialog>
  );
}
