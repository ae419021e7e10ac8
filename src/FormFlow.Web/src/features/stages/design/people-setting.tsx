import type { Schemas } from "@/api/documents";
import { useForm, useMembers } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { Field } from "@/ui/field";
import { Picker } from "@/ui/picker";

type People = Schemas["people"];

/** A person or several, as a choice: by what kind of rule, and whom or what it names. */
const choiceOf = (people: People): string => {
  const [[kind, what] = ["", ""]] = Object.entries(people);
  return `${kind}:${what}`;
};

function peopleOf(value: string): People {
  const at = value.indexOf(":");
  const [kind, what] = [value.slice(0, at), value.slice(at + 1)];
  return (kind === "actor" ? { actor: true } : { [kind]: what }) as People;
}

/** Whom something concerns: those in a field, their managers, whoever acts, or people by name. */
export function PeopleSetting(props: {
  label: string;
  form: string;
  value: readonly People[];
  /** What it means when nobody is named. */
  otherwise?: string;
  onChange: (people: People[]) => void;
}) {
  const { label, form, value, otherwise, onChange } = props;
  const words = useWords("process");
  const text = useText();
  const members = useMembers();
  const fields = useForm(form)?.document.fields ?? [];
  const holding = fields.filter(({ type }) => type === "member" || type === "department");
  const offered = [
    ...holding.map((field) => ({ value: `field:${field.key}`, label: text(field.label, field.key) })),
    ...holding
      .filter(({ type }) => type === "member")
      .map((field) => ({ value: `managersOf:${field.key}`, label: words("managersOf", { name: text(field.label, field.key) }) })),
    { value: "actor:true", label: words("actor") },
    ...members.map(({ id, name }) => ({ value: `member:${id}`, label: name })),
  ];
  const known = new Set(offered.map((option) => option.value));
  const others = value
    .map(choiceOf)
    .filter((one) => !known.has(one))
    .map((one) => ({ value: one, label: one.slice(one.indexOf(":") + 1) }));
  const options = [...offered, ...others];
  const chosen = value.map(choiceOf);
  const named = chosen.map((one) => options.find((option) => option.value === one)?.label ?? one);
  return (
    <Field label={label}>
      <Picker
        aria-label={label}
        isMultiple
        values={chosen}
        placeholder={otherwise ?? words("nobody")}
        options={options}
        onChange={(values) => onChange(values.map(peopleOf))}
      >
        {named.join(words("comma"))}
      </Picker>
    </Field>
  );
}
