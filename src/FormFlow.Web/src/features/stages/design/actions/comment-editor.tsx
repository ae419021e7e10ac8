import { useWords } from "@/i18n";
import type { EditorProps } from "./editor-props";
import { TemplateSetting } from "./template-setting";

/** What is written beside the record. */
export function CommentEditor({ action, workflow, onChange }: EditorProps<"comment">) {
  const words = useWords("process");
  return (
    <TemplateSetting
      label={words("says")}
      form={workflow.form}
      multiline
      value={action.text}
      onChange={(text) => onChange({ ...action, text: text ?? "" })}
    />
  );
}
