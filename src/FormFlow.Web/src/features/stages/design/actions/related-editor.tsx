import { useCatalog, useForm } from "@/api/workspace";
import { FilterSetting } from "@/fields/settings/filter-setting";
import { useText, useWords } from "@/i18n";
import { Select } from "@/ui/select";
import type { EditorProps } from "./editor-props";
import { lookupsTo } from "./lookups";
import { SetFields } from "./set-fields";

/** Which linked records are changed, and what is set in them. */
export function RelatedEditor({ action, workflow, onChange }: EditorProps<"updateRelated">) {
  const words = useWords("process");
  const text = useText();
  const catalog = useCatalog();
  const own = (useForm(workflow.form)?.document.fields ?? []).filter(({ type }) => type === "lookup");
  const from = lookupsTo(catalog, workflow.form);
  const nameOf = (form: string) => text(catalog.forms.get(form)?.document.label, form);
  const options = [
    ...own.map((field) => ({ value: `lookup ${field.key}`, label: words("linkedBy", { field: text(field.label, field.key) }) })),
    ...from.map(({ form, field }) => ({
      value: `via ${form} ${field.key}`,
      label: words("linkingHere", { form: nameOf(form), field: text(field.label, field.key) }),
    })),
  ];
  const chosen =
    action.lookup !== undefined ? `lookup ${action.lookup}` : action.form !== undefined ? `via ${action.form} ${action.via}` : null;
  const target = action.lookup !== undefined ? own.find(({ key }) => key === action.lookup) : undefined;
  const form = target !== undefined && "form" in target ? target.form : action.form;
  return (
    <>
      <Select
        label={words("relatedOf")}
        value={chosen}
        placeholder={words("pick")}
        options={options}
        onChange={(choice) => {
          if (choice === chosen) return;
          const [kind, first, second] = choice.split(" ");
          const { type, when } = action;
          onChange({ type, when, values: {}, ...(kind === "lookup" ? { lookup: first } : { form: first, via: second }) });
        }}
      />
      {form !== undefined && (
        <>
          <FilterSetting
            label={words("relatedWhich")}
            form={form}
            value={action.filter}
            onChange={(filter) => onChange({ ...action, filter })}
          />
          <SetFields
            form={form}
            scope={workflow.form}
            values={action.values}
            onChange={(values) => onChange({ ...action, values: values as typeof action.values })}
          />
        </>
      )}
    </>
  );
}
