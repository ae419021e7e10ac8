import type { WorkflowDocument } from "@/api/documents";

/** What the parts of a new workflow are called. */
export type WorkflowNames = {
  readonly label: string;
  readonly pipeline: string;
  readonly start: string;
  readonly stages: readonly [first: string, work: string, won: string, lost: string];
};

/** A workflow for a stage field that has none: a beginning, work, and two ends. */
export function newWorkflow(form: string, field: string, names: WorkflowNames): WorkflowDocument {
  const [first, work, won, lost] = names.stages;
  return {
    label: names.label,
    form,
    field,
    pipelines: [
      {
        key: "main",
        label: names.pipeline,
        stages: [
          { key: "new", label: first, color: "gray" },
          { key: "work", label: work, color: "blue" },
          { key: "done", label: won, status: "won", color: "green" },
          { key: "dropped", label: lost, status: "lost", color: "red" },
        ],
        transitions: [
          { key: "start", label: names.start, to: "new" },
          { key: "toWork", label: work, from: ["new"], to: "work" },
          { key: "toDone", label: won, from: ["work"], to: "done" },
          { key: "toDropped", label: lost, from: ["new", "work"], to: "dropped" },
        ],
      },
    ],
  };
}
