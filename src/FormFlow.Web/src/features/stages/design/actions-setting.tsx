import { ChevronDown, Plus, X } from "lucide-react";
import type { ReactNode } from "react";
import type { Schemas } from "@/api/documents";
import { LabelSetting } from "@/fields/settings/label-setting";
import { RuleSetting } from "@/fields/settings/rule-setting";
import { useWords } from "@/i18n";
import { Button, IconButton } from "@/ui/button";
import { Menu, MenuItem } from "@/ui/menu";
import { DurationSetting } from "./duration-setting";
import { PeopleSetting } from "./people-setting";
import { SetFields } from "./set-fields";

type Action = Schemas["recordAction"];
type ActionOf<T extends Action["type"]> = Extract<Action, { type: T }>;
type EditorProps<T extends Action["type"]> = { action: ActionOf<T>; form: string; onChange: (action: ActionOf<T>) => void };

/** What can be made by picking, each with how it begins. What else an action may be is kept as it is. */
const kinds = {
  notify: { begin: (): Action => ({ type: "notify", to: [], title: "" }), editor: NotifyEditor },
  createTask: { begin: (): Action => ({ type: "createTask", title: "", assignee: [] }), editor: TaskEditor },
  setFields: { begin: (): Action => ({ type: "setFields", values: {} }), editor: FieldsEditor },
  comment: { begin: (): Action => ({ type: "comment", text: "" }), editor: CommentEditor },
} as const;
type Made = keyof typeof kinds;

const isMade = (type: string): type is Made => type in kinds;

/** What is done, one after the other. */
export function ActionsSetting({
  label,
  form,
  actions,
  onChange,
}: {
  label: string;
  form: string;
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
          {isMade(action.type) ? (
            <Editor action={action} form={form} onChange={(next) => change(index, next)} />
          ) : (
            <p className="ff-hint">{words("keptAction")}</p>
          )}
          <RuleSetting
            label={words("onlyWhen")}
            otherwise={words("always")}
            scope={form}
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
        {(Object.keys(kinds) as Made[]).map((kind) => (
          <MenuItem key={kind} onAction={() => onChange([...actions, kinds[kind].begin()])}>
            {words(`action.${kind}`)}
          </MenuItem>
        ))}
      </Menu>
    </div>
  );
}

function Editor({ action, form, onChange }: { action: Action; form: string; onChange: (action: Action) => void }) {
  const One = kinds[action.type as Made].editor as (props: {
    action: Action;
    form: string;
    onChange: (action: Action) => void;
  }) => ReactNode;
  return <One action={action} form={form} onChange={onChange} />;
}

function NotifyEditor({ action, form, onChange }: EditorProps<"notify">) {
  const words = useWords("process");
  return (
    <>
      <PeopleSetting label={words("whom")} form={form} value={action.to} onChange={(to) => onChange({ ...action, to })} />
      <LabelSetting
        label={words("says")}
        value={action.title}
        placeholder={words("titleHint")}
        onChange={(title) => onChange({ ...action, title: title ?? "" })}
      />
    </>
  );
}

function TaskEditor({ action, form, onChange }: EditorProps<"createTask">) {
  const words = useWords("process");
  return (
    <>
      <LabelSetting
        label={words("toDo")}
        value={action.title}
        placeholder={words("titleHint")}
        onChange={(title) => onChange({ ...action, title: title ?? "" })}
      />
      <PeopleSetting
        label={words("whoDoes")}
        form={form}
        value={action.assignee}
        onChange={(assignee) => onChange({ ...action, assignee })}
      />
      <DurationSetting label={words("dueIn")} value={action.due} onChange={(due) => onChange({ ...action, due })} />
    </>
  );
}

function FieldsEditor({ action, form, onChange }: EditorProps<"setFields">) {
  return <SetFields form={form} values={action.values} onChange={(values) => onChange({ ...action, values })} />;
}

function CommentEditor({ action, onChange }: EditorProps<"comment">) {
  const words = useWords("process");
  return (
    <LabelSetting
      label={words("says")}
      value={action.text}
      placeholder={words("titleHint")}
      onChange={(text) => onChange({ ...action, text: text ?? "" })}
    />
  );
}
