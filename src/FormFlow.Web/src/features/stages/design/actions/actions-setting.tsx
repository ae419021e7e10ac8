import { ChevronDown, Plus, X } from "lucide-react";
import type { ReactNode } from "react";
import type { WorkflowDocument } from "@/api/documents";
import { RuleSetting } from "@/fields/settings/rule-setting";
import { useWords } from "@/i18n";
import { Button, IconButton } from "@/ui/button";
import { Menu, MenuItem } from "@/ui/menu";
import { AssignEditor } from "./assign-editor";
import { CommentEditor } from "./comment-editor";
import type { Action, ActionOf, EditorProps } from "./editor-props";
import { FieldsEditor } from "./fields-editor";
import { NotifyEditor } from "./notify-editor";
import { PipelineEditor } from "./pipeline-editor";
import { RecordEditor } from "./record-editor";
import { RelatedEditor } from "./related-editor";
import { TaskEditor } from "./task-editor";

/** The types of actions in the order they are offered, each with how it begins and what it is set by. */
const kinds: { [T in Action["type"]]: { begin: ActionOf<T>; Editor: (props: EditorProps<T>) => ReactNode } } = {
  notify: { begin: { type: "notify", to: [], title: "" }, Editor: NotifyEditor },
  createTask: { begin: { type: "createTask", title: "", assignee: [] }, Editor: TaskEditor },
  assign: { begin: { type: "assign", field: "", to: [] }, Editor: AssignEditor },
  setFields: { begin: { type: "setFields", values: {} }, Editor: FieldsEditor },
  createRecord: { begin: { type: "createRecord", form: "", values: {} }, Editor: RecordEditor },
  updateRelated: { begin: { type: "updateRelated", lookup: "", values: {} }, Editor: RelatedEditor },
  comment: { begin: { type: "comment", text: "" }, Editor: CommentEditor },
  startPipeline: { begin: { type: "startPipeline", pipeline: "" }, Editor: PipelineEditor },
};

/** What is done, one after the other. */
export function ActionsSetting({
  label,
  workflow,
  actions,
  onChange,
}: {
  label: string;
  workflow: WorkflowDocument;
  actions: readonly Action[];
  onChange: (actions: Action[]) => void;
}) {
  const words = useWords("process");
  const change = (index: number, action: Action) => onChange(actions.map((each, at) => (at === index ? action : each)));
  return (
    <div className="ff-field">
      <span className="ff-label">{label}</span>
      {actions.map((action, index) => (
        <fieldset key={index} className="ff-process-action">
          <legend>{words(`action.${action.type}`)}</legend>
          <IconButton
            small
            label={words("removeAction", { name: words(`action.${action.type}`) })}
            onPress={() => onChange(actions.filter((_, at) => at !== index))}
          >
            <X />
          </IconButton>
          <Editor action={action} workflow={workflow} onChange={(next) => change(index, next)} />
          <RuleSetting
            label={words("onlyWhen")}
            otherwise={words("always")}
            scope={workflow.form}
            value={action.when}
            onChange={(when) => change(index, { ...action, when })}
          />
        </fieldset>
      ))}
      <Menu
        label={words("addAction")}
        trigger={
          <Button small>
            <Plus aria-hidden="true" />
            {words("addAction")}
            <ChevronDown aria-hidden="true" />
          </Button>
        }
      >
        {Object.values(kinds)
          .map(({ begin }): Action => begin)
          .filter(({ type }) => type !== "startPipeline" || workflow.pipelines.length > 1)
          .map((begin) => (
            <MenuItem key={begin.type} onAction={() => onChange([...actions, begin])}>
              {words(`action.${begin.type}`)}
            </MenuItem>
          ))}
      </Menu>
    </div>
  );
}

function Editor({ action, ...props }: EditorProps<Action["type"]>) {
  const { Editor: One } = kinds[action.type] as { Editor: (props: EditorProps<Action["type"]>) => ReactNode };
  return <One {...props} action={action} />;
}
