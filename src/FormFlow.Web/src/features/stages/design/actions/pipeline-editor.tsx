import { useText, useWords } from "@/i18n";
import { Select } from "@/ui/select";
import type { EditorProps } from "./editor-props";

/** The path that the record begins next. */
export function PipelineEditor({ action, workflow, onChange }: EditorProps<"startPipeline">) {
  const words = useWords("process");
  const text = useText();
  return (
    <Select
      label={words("nextPath")}
      value={action.pipeline}
      placeholder={words("pick")}
      options={workflow.pipelines.map(({ key, label }) => ({ value: key, label: text(label, key) }))}
      onChange={(pipeline) => onChange({ ...action, pipeline })}
    />
  );
}
