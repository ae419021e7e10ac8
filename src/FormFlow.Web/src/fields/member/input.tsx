import type { FieldOf } from "@/api/documents";
import { useText, useWords } from "@/i18n";
import { Picker } from "@/ui/picker";
import { Person } from "@/ui/tag";
import type { InputProps } from "../field-type";
import { control } from "../native";
import { ReadOnly } from "../read-only";
import { referencesOf } from "../references";
import { MemberDisplay } from "./display";
import { usePeople } from "./people";

export function MemberInput(props: InputProps<FieldOf<"member">>) {
  const { field, form, value, onChange, isReadOnly } = props;
  const text = useText();
  const words = useWords("fields");
  const chosen = referencesOf(value);
  const people = usePeople(chosen.map(({ id }) => id));
  const shown = chosen.length > 0 && <MemberDisplay field={field} form={form} value={value} />;
  if (isReadOnly) return <ReadOnly {...props}>{shown}</ReadOnly>;
  const titleOf = (id: string) =>
    people.find((person) => person.id === id)?.name ?? chosen.find((reference) => reference.id === id)?.title ?? id;
  return (
    <Picker
      {...control(props)}
      isMultiple={field.multiple}
      values={chosen.map(({ id }) => id)}
      onChange={(ids) => {
        const references = ids.map((id) => ({ id, title: titleOf(id) }));
        onChange(references.length === 0 ? null : field.multiple ? references : references[0]);
      }}
      options={people.map(({ id, name, email, isMe }) => ({
        value: id,
        label: `${name} ${email}`,
        content: <Person name={isMe ? words("me", { name }) : name} />,
      }))}
      placeholder={text(field.placeholder, words("choosePerson"))}
    >
      {shown}
    </Picker>
  );
}
