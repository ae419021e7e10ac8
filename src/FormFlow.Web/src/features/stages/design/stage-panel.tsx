import { Plus, Trash2 } from "lucide-react";
import { titleFieldOf } from "@/api/catalog";
import type { Schemas, WorkflowDocument } from "@/api/documents";
import { useForm, useMe } from "@/api/workspace";
import { ChecksSetting } from "@/fields/settings/checks-setting";
import { ColorSetting } from "@/fields/settings/color-setting";
import { reworded } from "@/fields/settings/label-setting";
import { NumberSetting } from "@/fields/settings/number-setting";
import { useFormats, useText, useWords } from "@/i18n";
import { textIn } from "@/lib/text";
import { Button } from "@/ui/button";
import { Field, TextField } from "@/ui/field";
import { Segments } from "@/ui/segments";
import { Select } from "@/ui/select";
import { ActionsSetting } from "./actions/actions-setting";
import { ChecklistSetting } from "./checklist-setting";
import { DurationSetting } from "./duration-setting";
import { FieldsSetting } from "./fields-setting";
import { isEnd, type Pipeline, type PlacedFault, type Stage, waysFrom } from "./workflow-design";

const statuses = ["open", "won", "lost"] as const;

type Props = {
  workflow: WorkflowDocument;
  pipeline: Pipeline;
  stage: Stage;
  faults: readonly PlacedFault[];
  onChange: (settings: Partial<Stage>, about?: string) => void;
  /** Takes another label, and its wording in the language one sees. */
  onRename: (label: Stage["label"], wording: { before: string; after: string }) => void;
  onRemove: () => void;
  onPick: (transition: string) => void;
  onAddWay: (to: string) => void;
};

/** A stage in plain words: what it is, what it needs, how long it may take, and where one goes from it. */
export function StagePanel({ workflow, pipeline, stage, faults, onChange, onRename, onRemove, onPick, onAddWay }: Props) {
  const words = useWords("process");
  const text = useText();
  const { language } = useFormats();
  const form = workflow.form;
  const ways = waysFrom(pipeline, stage.key);
  const nameOf = (key: string) => text(pipeline.stages.find((each) => each.key === key)?.label, key);
  const gate = (which: "enter" | "leave", settings: Schemas["stageGate"], about?: string) => {
    const next = Object.fromEntries(Object.entries({ ...stage[which], ...settings }).filter(([, value]) => value !== undefined));
    onChange({ [which]: Object.keys(next).length > 0 ? next : undefined }, about);
  };
  const needs = (which: "enter" | "leave") => (
    <>
      <FieldsSetting
        label={words(`${which}Needs`)}
        form={form}
        keys={stage[which]?.required ?? []}
        otherwise={words("nothing")}
        onChange={(required) => gate(which, { required: required.length > 0 ? required : undefined })}
      />
      <ChecksSetting
        title={words(`${which}Checks`)}
        must={words(which === "enter" ? "mayEnter" : "mayLeave")}
        checks={stage[which]?.checks ?? []}
        scope={form}
        onChange={(checks) => gate(which, { checks }, `${stage.key}.${which}`)}
        faults={faults}
        member={`${which}/checks`}
      />
    </>
  );
  return (
    <>
      <TextField
        label={words("stageName")}
        value={textIn(language, stage.label)}
        onChange={(typed) =>
          onRename(reworded(stage.label, typed, language) ?? "", { before: textIn(language, stage.label), after: typed })
        }
      />
      <div className="ff-process-pair">
        <ColorSetting label={words("color")} value={stage.color} onChange={(color) => onChange({ color })} />
        <NumberSetting
          label={words("probability")}
          min={0}
          max={100}
          value={stage.probability}
          onChange={(probability) => onChange({ probability }, `${stage.key}.probability`)}
        />
      </div>
      <Field label={words("status.label")}>
        <Segments
          label={words("status.label")}
          value={stage.status ?? "open"}
          onChange={(status) => onChange({ status: status === "open" ? undefined : status })}
          options={statuses.map((status) => ({ value: status, label: words(`status.${status}`) }))}
        />
      </Field>
      <TextField
        label={words("purpose")}
        multiline
        rows={2}
        value={textIn(language, stage.purpose)}
        onChange={(typed) => onChange({ purpose: reworded(stage.purpose, typed, language) }, `${stage.key}.purpose`)}
      />
      {needs("enter")}
      {!isEnd(stage) && (
        <>
          {needs("leave")}
          <ChecklistSetting
            items={stage.checklist ?? []}
            taken={pipeline.stages.flatMap((each) => (each.checklist ?? []).map(({ key }) => key))}
            onChange={(items) => onChange({ checklist: items.length > 0 ? items : undefined })}
          />
          <Stay stage={stage} workflow={workflow} onChange={(stay) => onChange({ stay })} />
        </>
      )}
      <section className="ff-field">
        <span className="ff-label">{words("waysOn")}</span>
        <ul className="ff-process-ways">
          {ways.map((way) => (
            <li key={way.key}>
              <Button look="plain" className="ff-grow" onPress={() => onPick(way.key)}>
                <span className="ff-ellipsis">{text(way.label, way.key)}</span>
                <span className="ff-hint">→ {nameOf(way.to)}</span>
              </Button>
            </li>
          ))}
          {ways.length === 0 && <li className="ff-hint">{words(isEnd(stage) ? "endsHere" : "noWay")}</li>}
        </ul>
        <AddWay pipeline={pipeline} from={stage.key} onAdd={onAddWay} />
      </section>
      <Button look="danger" small isDisabled={pipeline.stages.length < 2} onPress={onRemove}>
        <Trash2 aria-hidden="true" />
        {words("removeStage")}
      </Button>
    </>
  );
}

/** Chooses the stage that a new way ends in. */
export function AddWay({ pipeline, from, onAdd }: { pipeline: Pipeline; from: string | null; onAdd: (to: string) => void }) {
  const words = useWords("process");
  const text = useText();
  return (
    <Select
      aria-label={words("addWay")}
      value={null}
      placeholder={words("addWay")}
      onChange={(to) => onAdd(to)}
      options={pipeline.stages
        .filter(({ key }) => key !== from)
        .map((stage) => ({
          value: stage.key,
          label: text(stage.label, stage.key),
          content: (
            <>
              <Plus aria-hidden="true" /> {words("wayTo", { name: text(stage.label, stage.key) })}
            </>
          ),
        }))}
    />
  );
}

function Stay(props: { stage: Stage; workflow: WorkflowDocument; onChange: (stay: Schemas["stayLimit"] | undefined) => void }) {
  const { stage, workflow, onChange } = props;
  const words = useWords("process");
  const { stay } = stage;
  const reminder = useReminder(workflow.form, stage);
  const [first, ...later] = stay?.onLate ?? [];
  return (
    <>
      <DurationSetting
        label={words("stay")}
        value={stay?.limit}
        onChange={(limit) => onChange(limit && (stay ? { ...stay, limit } : { limit, onLate: [{ actions: [reminder] }] }))}
      />
      {stay && (
        <div className="ff-process-nested">
          <DurationSetting
            label={words("warnBefore")}
            value={stay.warnBefore}
            unit={stay.limit.unit}
            onChange={(warnBefore) => onChange(warnBefore ? { ...stay, warnBefore } : without(stay, "warnBefore", "onWarn"))}
          />
          {stay.warnBefore && (
            <ActionsSetting
              label={words("onWarn")}
              workflow={workflow}
              actions={stay.onWarn ?? []}
              onChange={(onWarn) => onChange({ ...stay, onWarn })}
            />
          )}
          <ActionsSetting
            label={words("onLate")}
            workflow={workflow}
            actions={first?.after === undefined ? (first?.actions ?? []) : []}
            onChange={(actions) =>
              onChange({
                ...stay,
                onLate: [{ actions }, ...(first?.after === undefined ? later : (stay.onLate ?? []))].filter(
                  (step) => step.actions.length > 0,
                ),
              })
            }
          />
          {(stay.onLate ?? []).map(
            (step, index) =>
              step.after !== undefined && (
                <div key={index} className="ff-process-nested">
                  <DurationSetting
                    label={words("lateAfter")}
                    value={step.after}
                    onChange={(after) =>
                      onChange({
                        ...stay,
                        onLate: stay.onLate!.flatMap((each, at) => (at !== index ? [each] : after ? [{ ...each, after }] : [])),
                      })
                    }
                  />
                  <ActionsSetting
                    label={words("then")}
                    workflow={workflow}
                    actions={step.actions}
                    onChange={(actions) =>
                      onChange({ ...stay, onLate: stay.onLate!.map((each, at) => (at === index ? { ...each, actions } : each)) })
                    }
                  />
                </div>
              ),
          )}
          <Button
            small
            onPress={() =>
              onChange({
                ...stay,
                onLate: [
                  ...(stay.onLate ?? []),
                  { after: { amount: 1, unit: stay.limit.unit }, actions: [{ type: "notify", to: [], title: "" }] },
                ],
              })
            }
          >
            <Plus aria-hidden="true" />
            {words("escalate")}
          </Button>
        </div>
      )}
    </>
  );
}

/** What a new limit begins with: it reminds whoever the record names, or the person who set it. */
function useReminder(form: string, stage: Stage): Schemas["recordAction"] {
  const words = useWords("process");
  const text = useText();
  const me = useMe().id;
  const document = useForm(form)?.document;
  const named = document?.fields.find(({ type }) => type === "member")?.key;
  const title = document && titleFieldOf(document)?.key;
  return {
    type: "notify",
    to: [named ? { field: named } : { member: me }],
    title: words("reminder", { record: title ? `{${title}}` : "", stage: text(stage.label, stage.key) }).trim(),
  };
}

function without<T extends object, K extends keyof T>(part: T, ...names: K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(part).filter(([name]) => !names.includes(name as K))) as Omit<T, K>;
}
