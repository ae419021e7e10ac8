import { useQuery } from "@tanstack/react-query";
import { departmentPath, departmentsQuery } from "@/api/departments";
import type { FieldOf } from "@/api/documents";
import { useWorkspace } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { Picker } from "@/ui/picker";
import type { InputProps } from "../field-type";
import { control } from "../native";
import { ReadOnly } from "../read-only";
import { referencesOf } from "../references";
import { DepartmentDisplay } from "./display";

export function DepartmentInput(props: InputProps<FieldOf<"department">>) {
  const { field, form, value, onChange, isReadOnly } = props;
  const text = useText();
  const words = useWords("fields");
  const departments = useQuery(departmentsQuery(useWorkspace())).data ?? [];
  const chosen = referencesOf(value);
  const shown = chosen.length > 0 && <DepartmentDisplay field={field} form={form} value={value} />;
  if (isReadOnly) return <ReadOnly {...props}>{shown}</ReadOnly>;
  const titleOf = (id: string) =>
    departments.find((department) => department.id === id)?.name ?? chosen.find((reference) => reference.id === id)?.title ?? id;
  return (
    <Picker
      {...control(props)}
      isMultiple={field.multiple}
      values={chosen.map(({ id }) => id)}
      onChange={(ids) => {
        const references = ids.map((id) => ({ id, title: titleOf(id) }));
        onChange(references.length === 0 ? null : field.multiple ? references : references[0]);
      }}
      options={departments
        .map(({ id }) => ({ value: id, label: departmentPath(departments, id) }))
        .sort((a, b) => a.label.localeCompare(b.label))}
      placeholder={text(field.placeholder, words("choose"))}
    >
      {shown}
    </Picker>
  );
}
