import type { ReactNode } from "react";
import type { FieldOf } from "@/api/documents";
import { useText } from "@/i18n";
import { Picker } from "@/ui/picker";
import type { Choice } from "@/ui/select";
import type { InputProps } from "./field-type";
import { control } from "./native";
import { ReadOnly } from "./read-only";
import { referencesOf } from "./references";

/** Picks one or several things that a value points at. What is chosen keeps its title where it is no longer offered. */
export function ReferencePicker(
  props: InputProps<FieldOf<"member" | "department">> & {
    options: readonly (Choice & { title: string })[];
    placeholder: string;
    /** What is chosen, as it is shown; nothing when nothing is. */
    children: ReactNode;
  },
) {
  const { field, value, onChange, options, children } = props;
  const text = useText();
  const chosen = referencesOf(value);
  const shown = chosen.length > 0 && children;
  if (props.isReadOnly) return <ReadOnly {...props}>{shown}</ReadOnly>;
  const titleOf = (id: string) =>
    options.find((option) => option.value === id)?.title ?? chosen.find((reference) => reference.id === id)?.title ?? id;
  return (
    <Picker
      {...control(props)}
      isMultiple={field.multiple}
      values={chosen.map(({ id }) => id)}
      onChange={(ids) => {
        const references = ids.map((id) => ({ id, title: titleOf(id) }));
        onChange(references.length === 0 ? null : field.multiple ? references : references[0]);
      }}
      options={options}
      placeholder={text(field.placeholder, props.placeholder)}
      defaultOpen={props.autoFocus}
    >
      {shown}
    </Picker>
  );
}
