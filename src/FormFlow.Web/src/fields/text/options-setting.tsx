import { useCatalog } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { kindOf } from "@/lib/values";
import { Select } from "@/ui/select";
import { FlagSetting } from "../settings/flag-setting";
import type { OptionsSource } from "./options";

// No key of a form looks like this.
const none = "-";

// Long texts cannot be found by; everything else that is one text can.
const long = new Set(["longText", "richText", "select", "stage", "band", "linkedValue"]);

/** Which field of which form has the options of a text. */
export function OptionsSetting(props: { value: OptionsSource | undefined; onChange: (value: OptionsSource | undefined) => void }) {
  const { value, onChange } = props;
  const words = useWords("fields");
  const text = useText();
  const { forms } = useCatalog();
  const sources = (form: string) =>
    (forms.get(form)?.document.fields ?? []).filter((field) => kindOf(field) === "text" && !long.has(field.type) && !field.hidden);
  return (
    <>
      <Select
        label={words("settings.optionsFrom")}
        value={value?.form ?? none}
        onChange={(form) => {
          const [first] = sources(form);
          onChange(first && { form, field: first.key, others: value?.others });
        }}
        options={[
          { value: none, label: words("settings.optionsFromNothing") },
          ...[...forms.values()]
            .filter(({ key }) => sources(key).length > 0 || key === value?.form)
            .map(({ key, document }) => ({ value: key, label: text(document.label, key) })),
        ]}
      />
      {value && (
        <>
          <Select
            label={words("settings.target")}
            value={value.field}
            onChange={(field) => onChange({ ...value, field })}
            options={sources(value.form).map(({ key, label }) => ({ value: key, label: text(label, key) }))}
          />
          <FlagSetting label={words("settings.optionsOthers")} value={value.others} onChange={(others) => onChange({ ...value, others })} />
        </>
      )}
    </>
  );
}
