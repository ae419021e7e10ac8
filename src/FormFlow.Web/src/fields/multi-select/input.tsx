import type { FieldOf } from "@/api/documents";
import { useFormats, useText, useWords } from "@/i18n";
import { Picker } from "@/ui/picker";
import { Tag } from "@/ui/tag";
import type { InputProps } from "../field-type";
import { textsOf } from "../lists";
import { control } from "../native";
import { optionLabel } from "../options";
import { ReadOnly } from "../read-only";
import { MultiSelectDisplay } from "./display";

export function MultiSelectInput(props: InputProps<FieldOf<"multiSelect">>) {
  const { field, form, value, onChange, isReadOnly } = props;
  const { language } = useFormats();
  const text = useText();
  const words = useWords("fields");
  const shown = <MultiSelectDisplay field={field} form={form} value={value} />;
  if (isReadOnly) return <ReadOnly {...props}>{shown}</ReadOnly>;
  return (
    <Picker
      {...control(props)}
      isMultiple
      values={textsOf(value)}
      onChange={(chosen) => {
        const inOrder = field.options.map((option) => option.value).filter((option) => chosen.includes(option));
        onChange(inOrder.length === 0 ? null : inOrder);
      }}
      options={field.options.map((option) => {
        const label = optionLabel(option, language);
        return { value: option.value, label, content: <Tag color={option.color}>{label}</Tag> };
      })}
      placeholder={text(field.placeholder, words("choose"))}
      defaultOpen={props.autoFocus}
    >
      {shown}
    </Picker>
  );
}
