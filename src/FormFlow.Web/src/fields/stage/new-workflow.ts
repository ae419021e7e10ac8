import type { WorkflowDocument } from "@/api/documents";
import { keyFor } from "@/lib/keys";

/** A stage to begin with. The last that is not lost is where records come to a good end. */
export type NewStage = { readonly key?: string; readonly label: string; readonly isLost?: boolean };

/** What the parts of a new workflow are called. */
export type WorkflowNames = {
  readonly label: string;
  readonly start: string;
  /** What a way to a stage is called. */
  readonly to: (stage: string) => string;
  readonly stages: readonly NewStage[];
};

type Stage = WorkflowDocument["pipelines"][number]["stages"][number];

/** A workflow for a stage field that has none: its stages one after the other, the lost ones reached from every open one. */
export function newWorkflow(form: string, field: string, names: WorkflowNames): WorkflowDocument {
  const stages: Stage[] = [];
  const last = names.stages.findLastIndex(({ isLost }) => !isLost);
  for (const [index, { key, label, isLost }] of names.stages.entries()) {
    const taken = new Set(stages.map((stage) => stage.key.toLowerCase()));
    const end = isLost
      ? { status: "lost" as const, color: "red" as const }
      : index === last
        ? { status: "won" as const, color: "green" as const }
        : null;
    stages.push({ key: key ?? keyFor(label, "stage", taken), label, ...(end ?? { color: index === 0 ? "gray" : "blue" }) });
  }
  const path = stages.filter(({ status }) => status !== "lost");
  const open = path.slice(0, -1).map(({ key }) => key);
  const way = (to: Stage, from: string[]) => ({
    key: `to${to.key[0]!.toUpperCase()}${to.key.slice(1)}`,
    label: names.to(to.label as string),
    from,
    to: to.key,
  });
  return {
    label: names.label,
    form,
    field,
    pipelines: [
      {
        key: "main",
        label: names.label,
        stages,
        transitions: [
          { key: "start", label: names.start, to: path[0]!.key },
          ...path.slice(1).map((stage, index) => way(stage, [path[index]!.key])),
          ...stages.filter(({ status }) => status === "lost").map((stage) => way(stage, open)),
        ],
      },
    ],
  };
}
