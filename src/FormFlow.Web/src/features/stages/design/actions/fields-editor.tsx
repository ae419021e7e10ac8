import type { EditorProps } from "./editor-props";
import { SetFields } from "./set-fields";

/** Which fields of the record get which values. */
export function FieldsEditor({ action, workflow, onChange }: EditorProps<"setFields">) {
  return <SetFields form={workflow.form} values={action.values} onChange={(values) => onChange({ ...action, values })} />;
}
