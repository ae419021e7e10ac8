import { useCatalog } from "@/api/workspace";
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
  const vias = lookupsTo(catalog, workflow.form).filter(({ form }) => form === action.form);
  return (
    <>
      <Select
        label={words("recordOf")}
        value={action.form}
        placeholder={words("pick")}
        options={[...catalog.forms.values()].map(({ key, document }) => ({ value: key, label: text(document.label, key) }))}
        onChange={(form) => form !== action.form && onChange({ ...action, form, via: firstOf(catalog, workflow.form, form), values: {} })}
      />
      {(vias.length > 0 || action.via != null) && (
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

/** What is made is mostly meant to be found beside the record: the first lookup that can point at it does. */
const firstOf = (catalog: Parameters<typeof lookupsTo>[0], to: string, form: string) =>
  lookupsTo(catalog, to).find((lookup) => lookup.form === form)?.field.key;
