import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { WorkflowDocument } from "@/api/documents";
import { planQuery } from "@/api/plan";
import { pointerParts } from "@/api/problem";
import { useForm, useWorkspace } from "@/api/workspace";
import { PublishDialog as Publishing } from "@/forms/plan/publish-dialog";
import { useText, useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { Select } from "@/ui/select";
import { say } from "@/ui/toast";
import { usePartName } from "./use-part-name";

const unmapped = "publish.no_mapping";

type Props = { app: string; name: string; version: number; workflow: WorkflowDocument; onClose: () => void };

/** What publishing means, where records go whose stage is taken out, and the deed itself. */
export function PublishDialog({ app, name, version, workflow, onClose }: Props) {
  const words = useWords("process");
  const text = useText();
  const where = usePartName(name, workflow);
  const ws = useWorkspace();
  const navigate = useNavigate();
  // As it was before: the catalog may tell that the form is live before this page does.
  const [isFirst] = useState((useForm(workflow.form)?.version ?? 0) === 0);
  const [chosen, setChosen] = useState<Record<string, string>>({});
  // A stage that goes is named by the place its records would be mapped at.
  const { data: before } = useQuery(planQuery(ws, app, version));
  const leaving = (before?.errors ?? []).filter(({ code }) => code === unmapped);
  const targets = workflow.pipelines.flatMap((pipeline) =>
    pipeline.stages.map((stage) => ({
      value: `${pipeline.key}/${stage.key}`,
      label:
        workflow.pipelines.length > 1
          ? `${text(pipeline.label, pipeline.key)} · ${text(stage.label, stage.key)}`
          : text(stage.label, stage.key),
    })),
  );
  return (
    <Publishing
      title={words("publishTitle")}
      app={app}
      version={version}
      onClose={onClose}
      onPublished={() => {
        const share = { label: words("share"), do: () => navigate(paths.links(ws, workflow.form)) };
        say(words("published"), isFirst ? share : undefined);
        navigate(paths.workflow(ws, name));
      }}
      where={(kind, key, rest) => where(["", kind, key, ...rest].join("/")) || undefined}
      asked={{
        code: unmapped,
        answers: Object.keys(chosen).length > 0 ? { mappings: { [`${workflow.form}.${workflow.field}`]: chosen } } : {},
        about: leaving.map(({ pointer, parameters }) => {
          const stage = pointerParts(pointer ?? "").at(-1) ?? "";
          return (
            <Select
              key={stage}
              label={words("goTo", { stage: String(parameters.stage) })}
              value={chosen[stage] ?? null}
              placeholder={words("choose")}
              options={targets}
              onChange={(to) => setChosen({ ...chosen, [stage]: to })}
            />
          );
        }),
      }}
    />
  );
}
