import { Plus, Trash2 } from "lucide-react";
import type { WorkflowDocument } from "@/api/documents";
import { LabelSetting } from "@/fields/settings/label-setting";
import { RuleSetting } from "@/fields/settings/rule-setting";
import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import type { Pipeline } from "./workflow-design";

type Props = {
  workflow: WorkflowDocument;
  pipeline: Pipeline;
  onChange: (settings: Partial<Pipeline>, about?: string) => void;
  onChangeWorkflow: (settings: Partial<WorkflowDocument>, about?: string) => void;
  onAdd: () => void;
  onRemove: () => void;
};

/** A path as a whole, and the workflow it belongs to. */
export function PipelinePanel({ workflow, pipeline, onChange, onChangeWorkflow, onAdd, onRemove }: Props) {
  const words = useWords("process");
  const isLast = workflow.pipelines.at(-1)?.key === pipeline.key;
  return (
    <>
      <LabelSetting
        label={words("workflowName")}
        value={workflow.label}
        onChange={(label) => onChangeWorkflow({ label: label ?? "" }, "label")}
      />
      <LabelSetting
        label={words("pipelineName")}
        value={pipeline.label}
        onChange={(label) => onChange({ label: label ?? "" }, `${pipeline.key}.label`)}
      />
      {isLast ? (
        <p className="ff-hint">{words(workflow.pipelines.length > 1 ? "takesRest" : "takesAll")}</p>
      ) : (
        <RuleSetting
          label={words("enters")}
          otherwise={words("always")}
          scope={workflow.form}
          value={pipeline.when}
          onChange={(when) => onChange({ when })}
        />
      )}
      <Button small onPress={onAdd}>
        <Plus aria-hidden="true" />
        {words("addPipeline")}
      </Button>
      <Button look="danger" small isDisabled={workflow.pipelines.length < 2} onPress={onRemove}>
        <Trash2 aria-hidden="true" />
        {words("removePipeline")}
      </Button>
    </>
  );
}
