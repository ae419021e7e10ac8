import { useForm } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { Field } from "@/ui/field";
import { Picker } from "@/ui/picker";

/** Some fields of a form, by picking. */
export function FieldsSetting(props: {
  label: string;
  form: string;
  keys: readonly string[];
  otherwise: string;
  onChange: (keys: string[]) => void;
}) {
  const { label, form, keys, otherwise, onChange } = props;
  const words = useWords("process");
  const text = useText();
  const fields = (useForm(form)?.document.fields ?? []).filter(({ type }) => type !== "stage");
  const options = fields.map((field) => ({ value: field.key, label: text(field.label, field.key) }));
  const name = (key: string) => options.find((option) => option.value === key)?.label ?? key;
  return (
    <Field label={label}>
      <Picker aria-label={label} isMultiple values={keys} placeholder={otherwise} options={options} onChange={onChange}>
        {keys.map(name).join(words("comma"))}
      </Picker>
    </Field>
  );
}
