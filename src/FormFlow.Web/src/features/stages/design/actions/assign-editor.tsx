import { useForm, useMembers } from "@/api/workspace";
import { FilterSetting } from "@/fields/settings/filter-setting";
import { FormSetting } from "@/fields/settings/form-setting";
import { useText, useWords } from "@/i18n";
import { Field } from "@/ui/field";
import { Picker } from "@/ui/picker";
import { Select } from "@/ui/select";
import { PeopleSetting } from "../people-setting";
import type { ActionOf, EditorProps } from "./editor-props";

type Assign = ActionOf<"assign">;
type Load = NonNullable<Assign["leastLoad"]>;

const ways = ["to", "roundRobin", "leastLoad"] as const;

/** How somebody is found, and nothing of the other ways. */
function by(way: (typeof ways)[number], action: Assign, form: string): Assign {
  const { to, roundRobin, leastLoad, ...rest } = action;
  const members = roundRobin ?? leastLoad?.members ?? [];
  switch (way) {
    case "to":
      return { ...rest, to: to ?? [] };
    case "roundRobin":
      return { ...rest, roundRobin: members };
    case "leastLoad":
      return { ...rest, leastLoad: { members, form, field: action.field } };
  }
}

/** Who is put into which field of people: named, in turns, or whoever has the least to do. */
export function AssignEditor({ action, workflow: { form }, onChange }: EditorProps<"assign">) {
  const words = useWords("process");
  return (
    <>
      <PeopleField label={words("intoField")} form={form} value={action.field} onChange={(field) => onChange({ ...action, field })} />
      <Select
        label={words("foundBy")}
        value={ways.find((way) => action[way] !== undefined) ?? "to"}
        options={ways.map((way) => ({ value: way, label: words(`assignBy.${way}`) }))}
        onChange={(way) => onChange(by(way, action, form))}
      />
      {action.roundRobin !== undefined ? (
        <Members value={action.roundRobin} onChange={(roundRobin) => onChange({ ...action, roundRobin })} />
      ) : action.leastLoad !== undefined ? (
        <LeastLoad value={action.leastLoad} onChange={(leastLoad) => onChange({ ...action, leastLoad })} />
      ) : (
        <PeopleSetting label={words("whoIsIt")} form={form} value={action.to ?? []} onChange={(to) => onChange({ ...action, to })} />
      )}
    </>
  );
}

/** A field of a form that holds people. */
function PeopleField(props: { label: string; form: string; value: string; onChange: (field: string) => void }) {
  const words = useWords("process");
  const text = useText();
  const fields = (useForm(props.form)?.document.fields ?? []).filter(({ type }) => type === "member");
  return (
    <Select
      label={props.label}
      value={props.value}
      placeholder={words("pick")}
      options={fields.map(({ key, label }) => ({ value: key, label: text(label, key) }))}
      onChange={props.onChange}
    />
  );
}

/** Members to choose among. */
function Members({ value, onChange }: { value: readonly string[]; onChange: (ids: string[]) => void }) {
  const words = useWords("process");
  const members = useMembers();
  const nameOf = (id: string) => members.find((member) => member.id === id)?.name ?? id;
  return (
    <Field label={words("among")}>
      <Picker
        aria-label={words("among")}
        isMultiple
        values={value}
        placeholder={words("nobody")}
        options={[...members.map(({ id, name }) => ({ value: id, label: name })), ...lost(value, members)]}
        onChange={onChange}
      >
        {value.map(nameOf).join(words("comma"))}
      </Picker>
    </Field>
  );
}

/** Those who are named but no longer there, so that they can be taken away. */
const lost = (ids: readonly string[], members: readonly { id: string }[]) =>
  ids.filter((id) => members.every((member) => member.id !== id)).map((id) => ({ value: id, label: id }));

/** What counts as having to do: the records of a form that name somebody in a field. */
function LeastLoad({ value, onChange }: { value: Load; onChange: (load: Load) => void }) {
  const words = useWords("process");
  return (
    <>
      <Members value={value.members} onChange={(members) => onChange({ ...value, members })} />
      <FormSetting
        label={words("loadOf")}
        value={value.form}
        onChange={(form) => onChange({ ...value, form, field: "", when: undefined })}
      />
      <PeopleField label={words("loadField")} form={value.form} value={value.field} onChange={(field) => onChange({ ...value, field })} />
      <FilterSetting label={words("loadWhen")} form={value.form} value={value.when} onChange={(when) => onChange({ ...value, when })} />
    </>
  );
}
