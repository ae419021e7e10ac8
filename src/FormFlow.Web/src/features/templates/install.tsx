import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiProblem } from "@/api/problem";
import { useWorkspace } from "@/api/workspace";
import { Obstacles } from "@/forms/plan/obstacles";
import { PlanErrors } from "@/forms/plan/plan-errors";
import { planLines } from "@/forms/plan/plan-lines";
import { PlanView } from "@/forms/plan/plan-view";
import { useText, useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/choice";
import { Dialog } from "@/ui/dialog";
import { Fault, Skeleton } from "@/ui/states";
import { say } from "@/ui/toast";
import { Wrong } from "@/ui/wrong";
import { askPackage, type Choices, type Source } from "./api/packages";
import { Conflicts } from "./conflicts";
import { Waiting } from "./waiting";

/** Tells what a package would bring and change, asks what has to be asked, then installs or upgrades. */
export function Install({ source, onClose }: { source: Source; onClose: () => void }) {
  const words = useWords();
  const its = useWords("packages");
  const text = useText();
  const ws = useWorkspace();
  const client = useQueryClient();
  const template = "template" in source ? source.template : null;
  const [choices, setChoices] = useState<Choices>({
    sampleData: template !== null && template.installedVersion === null && template.records > 0,
    side: null,
    allowBreaking: false,
  });
  const plan = useQuery({
    queryKey: ["package-plan", ws, template?.key ?? null, choices.side, choices.allowBreaking],
    queryFn: () => askPackage(ws, source, { ...choices, sampleData: true }, false),
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const about = plan.data?.package;
  const label = template ? text(template.label) : nameOf(source);
  const isNew = (about ?? template)?.installedVersion == null;
  const install = useMutation({
    mutationFn: () => askPackage(ws, source, choices, true),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [ws] });
      say(words("templates.done", { label }));
      onClose();
    },
  });
  const { isPending } = install;
  const places = plan.error instanceof ApiProblem ? plan.error.errors : [];
  const isReady = plan.data !== undefined && !plan.isFetching && plan.data.errors.length === 0;
  return (
    <Dialog
      isOpen
      wide
      isFirm={isPending}
      onClose={onClose}
      title={words(isNew ? "templates.installTitle" : "templates.upgradeTitle", { label })}
      footer={
        <>
          <Button onPress={onClose} isDisabled={isPending}>
            {words("cancel")}
          </Button>
          <Button look="main" onPress={() => install.mutate()} isPending={isPending} isDisabled={!isReady}>
            {isPending ? words("templates.busy") : words(isNew ? "templates.install" : "templates.upgradeDo")}
          </Button>
        </>
      }
    >
      {install.isError && <Fault error={install.error} />}
      {plan.isError &&
        (places.length > 0 ? (
          <Wrong>
            <PlanErrors errors={places} />
          </Wrong>
        ) : (
          <Fault error={plan.error} onRetry={() => void plan.refetch()} />
        ))}
      {template?.description && <p>{text(template.description)}</p>}
      {plan.isPending && <Skeleton lines={4} />}
      {plan.data && about && (
        <>
          {about.installedVersion !== null && (
            <p className="ff-hint">{its("versions", { from: about.installedVersion, to: about.version })}</p>
          )}
          {about.conflicts.length > 0 && (
            <Conflicts
              conflicts={about.conflicts}
              documents={plan.data.documents}
              side={choices.side}
              onChoose={(side) => setChoices((before) => ({ ...before, side }))}
            />
          )}
          <Obstacles
            plan={plan.data}
            allows={choices.allowBreaking}
            onAllow={(allowBreaking) => setChoices((before) => ({ ...before, allowBreaking }))}
            breaking={planLines(plan.data).breaking}
          />
          <PlanView plan={plan.data} />
          <Yours keys={about.kept} documents={plan.data.documents} words={its("kept", { count: about.kept.length })} />
          <Yours keys={about.merged} documents={plan.data.documents} words={its("merged", { count: about.merged.length })} />
          {about.records > 0 && (
            <Checkbox
              isSelected={choices.sampleData}
              onChange={(sampleData) => setChoices((before) => ({ ...before, sampleData }))}
              isDisabled={isPending}
            >
              {words("setUp.sample")}
            </Checkbox>
          )}
        </>
      )}
      {isPending && <Waiting label={choices.sampleData ? words("setUp.patience") : words("templates.busy")} />}
    </Dialog>
  );
}

/** Documents that hold what people here changed. */
function Yours(props: { keys: readonly string[]; documents: readonly { key: string; label: unknown }[]; words: string }) {
  const text = useText();
  const comma = useWords("packages")("comma");
  if (props.keys.length === 0) return null;
  const labels = props.keys.map((key) => text(props.documents.find((document) => document.key === key)?.label as never, key));
  return (
    <p>
      <b>{props.words}</b> {labels.join(comma)}
    </p>
  );
}

const nameOf = (source: Source) => ("file" in source ? source.file.name : source.template.key);
