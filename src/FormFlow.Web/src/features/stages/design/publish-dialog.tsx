import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { WorkflowDocument } from "@/api/documents";
import { askPublish, type PublishChoices } from "@/api/plan";
import { pointerParts } from "@/api/problem";
import { useForm, useWorkspace } from "@/api/workspace";
import { PlanView } from "@/forms/plan/plan-view";
import { PublishFailure, PublishProgress, PublishProgressActions } from "@/forms/plan/publish-progress";
import { usePlace } from "@/forms/plan/use-place";
import { usePublish } from "@/forms/plan/use-publish";
import { useText, useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Select } from "@/ui/select";
import { Fault, Skeleton } from "@/ui/states";
import { say } from "@/ui/toast";
import { placeName } from "./workflow-design";

/** What publishing means, where records go whose stage is taken out, and the deed itself. */
export function PublishDialog({
  app,
  name,
  workflow,
  onClose,
}: {
  app: string;
  name: string;
  workflow: WorkflowDocument;
  onClose: () => void;
}) {
  const words = useWords("process");
  const text = useText();
  const at = usePlace(name);
  const ws = useWorkspace();
  const navigate = useNavigate();
  const isFirst = (useForm(workflow.form)?.version ?? 0) === 0;
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const { publish, cancel, underWay, failed } = usePublish(app, () => {
    const share = { label: words("share"), do: () => navigate(paths.links(ws, workflow.form)) };
    say(words("published"), isFirst ? share : undefined);
    navigate(paths.workflow(ws, name));
  });
  const place = `${workflow.form}.${workflow.field}`;
  const mapped: Partial<PublishChoices> = Object.keys(chosen).length > 0 ? { mappings: { [place]: chosen } } : {};
  const plan = useQuery({
    queryKey: [ws, "publish-plan", app, mapped],
    queryFn: () => askPublish(ws, app, { plan: true, ...mapped }),
    staleTime: 0,
    gcTime: 0,
    placeholderData: (before) => before,
  });
  // A stage that goes is named by the place its records would be mapped at.
  const first = useQuery({
    queryKey: [ws, "publish-plan", app, {}],
    queryFn: () => askPublish(ws, app, { plan: true }),
    staleTime: 60_000,
    gcTime: 0,
  });
  const leaving = (first.data?.errors ?? []).filter(({ code }) => code === "publish.no_mapping");
  const targets = workflow.pipelines.flatMap((pipeline) =>
    pipeline.stages.map((stage) => ({
      value: `${pipeline.key}/${stage.key}`,
      label:
        workflow.pipelines.length > 1
          ? `${text(pipeline.label, pipeline.key)} · ${text(stage.label, stage.key)}`
          : text(stage.label, stage.key),
    })),
  );
  const obstacles = (plan.data?.errors ?? []).filter(({ code }) => code !== "publish.no_mapping");
  const isReady = plan.data !== undefined && plan.data.errors.length === 0 && plan.data.documents.some(({ fate }) => fate !== "unchanged");

  if (underWay)
    return (
      <Dialog
        isOpen
        wide
        onClose={onClose}
        title={words("publishTitle")}
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
      title={words("publishTitle")}
      footer={
        <>
          <Button onPress={onClose}>{words("cancel")}</Button>
          <Button look="main" isDisabled={!isReady} isPending={publish.isPending} onPress={() => publish.mutate(mapped)}>
            {words(publish.isPending ? "publishing" : "publishNow")}
          </Button>
        </>
      }
    >
      {plan.isPending && <Skeleton lines={4} />}
      {plan.isError && <Fault error={plan.error} onRetry={() => plan.refetch()} />}
      {failed && <PublishFailure job={failed} />}
      {publish.isError && <Fault error={publish.error} />}
      {leaving.map(({ pointer, detail }) => {
        const name = pointerParts(pointer ?? "").at(-1) ?? "";
        return (
          <div key={name} className="ff-field">
            <p>{detail}</p>
            <Select
              label={words("goTo")}
              value={chosen[name] ?? null}
              placeholder={words("choose")}
              options={targets}
              onChange={(to) => setChosen({ ...chosen, [name]: to })}
            />
          </div>
        );
      })}
      {obstacles.map(({ pointer, detail }) => (
        <p key={`${pointer} ${detail}`} className="ff-error">
          {detail} <span className="ff-hint">{placeName(name, workflow, pointer, text) ?? at(pointer)}</span>
        </p>
      ))}
      {plan.data && <PlanView plan={plan.data} />}
    </Dialog>
  );
}
