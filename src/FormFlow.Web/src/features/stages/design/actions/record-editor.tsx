import { useCatalog } from "@/api/workspace";
import { FormSetting } from "@/fields/settings/form-setting";
import { useText, useWords } from "@/i18n";
import { Select } from "@/ui/select";
import type { EditorProps } from "./editor-props";
import { lookupsTo } from "./lookups";
import { SetFields } from "./set-fields";

const unlinked = "";

/** What record is made, whether it links back to this one, and what stands in it. */
export function RecordEditor({ action, workflow, onChange }: EditorProps<"createRecord">) {
  const words = useWords("process");
  const text = useText();
  const catalog = useCatalog();
  const lookups = lookupsTo(catalog, workflow.form);
  const vias = lookups.filter(({ form }) => form === action.form);
  return (
    <>
      <FormSetting
        label={words("recordOf")}
        value={action.form}
        // What is made is mostly meant to be found beside the record: the first lookup that can point at it does.
        onChange={(form) => onChange({ ...action, form, via: lookups.find((lookup) => lookup.form === form)?.field.key, values: {} })}
      />
      {(vias.length > 0 || action.via !== undefined) && (
        <Select
          label={words("linksBack")}
          value={action.via ?? unlinked}
          options={[
            { value: unlinked, label: words("noLink") },
            ...vias.map(({ field }) => ({ value: field.key, label: text(field.label, field.key) })),
          ]}
          onChange={(via) => onChange({ ...action, via: via === unlinked ? undefined : via })}
        />
      )}
      {action.form !== "" && (
        <SetFields
          form={action.form}
          scope={workflow.form}
          values={action.values}
          onChange={(values) => onChange({ ...action, values: values as typeof action.values })}
        />
      )}
    </>
  );
}
