import type { FieldOf } from "@/api/documents";
import { useWords } from "@/i18n";
import { Person } from "@/ui/tag";
import type { InputProps } from "../field-type";
import { ReferencePicker } from "../reference-picker";
import { referencesOf } from "../references";
import { MemberDisplay } from "./display";
import { usePeople } from "./people";

export function MemberInput(props: InputProps<FieldOf<"member">>) {
  const { field, form, value } = props;
  const words = useWords("fields");
  const people = usePeople(referencesOf(value).map(({ id }) => id));
  const options = people.map(({ id, name, email, isMe }) => ({
    value: id,
    title: name,
    label: `${name} ${email}`,
    content: <Person name={isMe ? words("me", { name }) : name} />,
  }));
  return (
    <ReferencePicker {...props} options={options} placeholder={words("choosePerson")}>
      <MemberDisplay field={field} form={form} value={value} />
    </ReferencePicker>
  );
}
