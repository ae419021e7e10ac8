import { ArrowLeft, Trash2 } from "lucide-react";
import type { Schemas, WorkflowDocument } from "@/api/documents";
import { useForm } from "@/api/workspace";
import { ChecksSetting } from "@/fields/settings/checks-setting";
import { LabelSetting } from "@/fields/settings/label-setting";
import { RuleSetting } from "@/fields/settings/rule-setting";
import { useText, useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/choice";
import { Field } from "@/ui/field";
import { Picker } from "@/ui/picker";
import { Segments } from "@/ui/segments";
import { Select } from "@/ui/select";
import { ActionsSetting } from "./actions/actions-setting";
import { DurationSetting } from "./duration-setting";
import { FieldsSetting } from "./fields-setting";
import { PeopleSetting } from "./people-setting";
import type { Pipeline, PlacedFault, Transition } from "./workflow-design";

const kinds = ["forward", "skip", "back"] as const;
const comments = ["none", "optional", "required"] as const;

type Props = {
  workflow: WorkflowDocument;
  pipeline: Pipeline;
  transition: Transition;
  faults: readonly PlacedFault[];
  onChange: (settings: Partial<Transition>, about?: string) => void;
  onRemove: () => void;
  onBack: () => void;
};

/** A way between stages: before (when, who), during (what it asks), after (what it does), and whether it goes by itself. */
export function TransitionPanel({ workflow, pipeline, transition, faults, onChange, onRemove, onBack }: Props) {
  const words = useWords("process");
  const text = useText();
  const { form } = workflow;
  const fields = useForm(form)?.document.fields ?? [];
  const stages = pipeline.stages.map((stage) => ({ value: stage.key, label: text(stage.label, stage.key) }));
  const from = transition.from ?? [];
  const asked = transition.ask ?? [];
  const automatic = transition.automatic ?? {};
  const setAutomatic = (next: Schemas["automaticRule"]) => onChange({ automatic: Object.keys(next).length > 0 ? next : undefined });
  return (
    <>
      <Button small onPress={onBack}>
        <ArrowLeft aria-hidden="true" />
        {words("toStage")}
      </Button>
      <LabelSetting
        label={words("button")}
        value={transition.label}
        onChange={(label) => onChange({ label: label ?? "" }, `${transition.key}.label`)}
      />
      <Field label={words("from")}>
        <Picker
          aria-label={words("from")}
          isMultiple
          values={from}
          placeholder={words("begins")}
          options={stages}
          onChange={(keys) => onChange({ from: keys.length > 0 ? keys : undefined })}
        >
          {from.map((key) => stages.find(({ value }) => value === key)?.label ?? key).join(words("comma"))}
        </Picker>
      </Field>
      <Select label={words("goesTo")} value={transition.to} onChange={(to) => onChange({ to })} options={stages} />
      <Field label={words("kind.label")}>
        <Segments
          label={words("kind.label")}
          value={transition.kind ?? "forward"}
          onChange={(kind) => onChange({ kind: kind === "forward" ? undefined : kind })}
          options={kinds.map((kind) => ({ value: kind, label: words(`kind.${kind}`) }))}
        />
      </Field>
      <h3>{words("before")}</h3>
      <RuleSetting
        label={words("when")}
        otherwise={words("always")}
        scope={form}
        value={transition.when}
        onChange={(when) => onChange({ when })}
      />
      <PeopleSetting
        label={words("who")}
        form={form}
        value={transition.who?.anyOf ?? []}
        otherwise={words("whoever")}
        onChange={(anyOf) => onChange({ who: anyOf.length > 0 ? { anyOf } : undefined })}
      />
      <h3>{words("during")}</h3>
      <FieldsSetting
        label={words("asks")}
        form={form}
        keys={asked.map(({ field }) => field)}
        otherwise={words("nothing")}
        onChange={(keys) =>
          onChange({
            ask: keys.length > 0 ? keys.map((field) => asked.find((each) => each.field === field) ?? { field, required: true }) : undefined,
          })
        }
      />
      {asked.map((each) => (
        <Checkbox
          key={each.field}
          isSelected={each.required === true}
          onChange={(required) =>
            onChange({ ask: asked.map((other) => (other === each ? { ...each, required: required || undefined } : other)) })
          }
        >
          {words("mustGive", { name: text(fields.find(({ key }) => key === each.field)?.label, each.field) })}
        </Checkbox>
      ))}
      <ChecksSetting
        title={words("checks")}
        must={words("taken")}
        checks={transition.checks ?? []}
        scope={form}
        onChange={(checks) => onChange({ checks }, `${transition.key}.checks`)}
        faults={faults}
        member="checks"
      />
      <Field label={words("comment.label")}>
        <Segments
          label={words("comment.label")}
          value={transition.comment ?? (transition.kind ? "required" : "none")}
          onChange={(comment) => onChange({ comment })}
          options={comments.map((comment) => ({ value: comment, label: words(`comment.${comment}`) }))}
        />
      </Field>
      <h3>{words("after")}</h3>
      <ActionsSetting
        label={words("does")}
        workflow={workflow}
        actions={transition.actions ?? []}
        onChange={(actions) => onChange({ actions: actions.length > 0 ? actions : undefined })}
      />
      <h3>{words("byItself")}</h3>
      {automatic.onRelated && <p className="ff-hint">{words("onRelated")}</p>}
      {!automatic.onRelated && automatic.after === undefined && (
        <RuleSetting
          label={words("onChange")}
          otherwise={words("never")}
          scope={form}
          value={automatic.onChange}
          onChange={(onChangeRule) => setAutomatic(onChangeRule === undefined ? {} : { onChange: onChangeRule })}
        />
      )}
      {!automatic.onRelated && automatic.onChange === undefined && (
        <DurationSetting
          label={words("afterTime")}
          value={automatic.after}
          onChange={(after) => setAutomatic(after === undefined ? {} : { after })}
        />
      )}
      <Button look="danger" small onPress={onRemove}>
        <Trash2 aria-hidden="true" />
        {words("removeWay")}
      </Button>
    </>
  );
}
