import type { FieldOf } from "@/api/documents";
import { useFormats, useText, useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { RadioGroup } from "@/ui/choice";
import { Picker } from "@/ui/picker";
import { Select } from "@/ui/select";
import { Tag } from "@/ui/tag";
import type { InputProps } from "../field-type";
import { control } from "../native";
import { optionLabel } from "../options";
import { ReadOnly } from "../read-only";
import { SelectDisplay } from "./display";

/** With more options than these the list can be searched. */
const searched = 12;
const none = "";

export function SelectInput(props: InputProps<FieldOf<"select">>) {
  const { field, form, value, onChange, label, isRequired, isReadOnly } = props;
  const { language } = useFormats();
  const text = useText();
  const words = useWords("fields");
  const chosen = typeof value === "string" ? value : null;
  const options = field.options.map((option) => ({
    value: option.value,
    label: optionLabel(option, language),
    content: <Tag color={option.color}>{optionLabel(option, language)}</Tag>,
  }));
  const shown = chosen !== null && <SelectDisplay field={field} form={form} value={chosen} />;
  if (isReadOnly) return <ReadOnly {...props}>{shown}</ReadOnly>;
  if (field.display === "radio") {
    return (
      <span className="ff-row ff-radios">
        <RadioGroup {...control(props)} label={label} hideLabel value={chosen} onChange={onChange} options={options} />
        {chosen !== null && !isRequired && (
          <Button small onPress={() => onChange(null)}>
            {words("clear")}
          </Button>
        )}
      </span>
    );
  }
  if (options.length > searched) {
    return (
      <Picker
        {...control(props)}
        values={chosen === null ? [] : [chosen]}
        onChange={([next]) => onChange(next ?? null)}
        options={options}
        placeholder={text(field.placeholder, words("choose"))}
        defaultOpen={props.autoFocus}
      >
        {shown}
      </Picker>
    );
  }
  const unset =
    isRequired || chosen === null
      ? []
      : [{ value: none, label: words("none"), content: <span className="ff-quiet">{words("none")}</span> }];
  return (
    <Select
      {...control(props)}
      value={chosen}
      onChange={(next) => onChange(next === none ? null : next)}
      options={[...unset, ...options]}
      placeholder={text(field.placeholder, words("choose"))}
      defaultOpen={props.autoFocus}
    />
  );
}
