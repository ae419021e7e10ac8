import { useQuery } from "@tanstack/react-query";
import { departmentPath, departmentsQuery } from "@/api/departments";
import type { FieldOf } from "@/api/documents";
import { useWorkspace } from "@/api/workspace";
import { useWords } from "@/i18n";
import type { InputProps } from "../field-type";
import { ReferencePicker } from "../reference-picker";
import { DepartmentDisplay } from "./display";

export function DepartmentInput(props: InputProps<FieldOf<"department">>) {
  const { field, form, value } = props;
  const words = useWords("fields");
  const departments = useQuery(departmentsQuery(useWorkspace())).data ?? [];
  const options = departments
    .map(({ id, name }) => ({ value: id, title: name, label: departmentPath(departments, id) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <ReferencePicker {...props} options={options} placeholder={words("choose")}>
      <DepartmentDisplay field={field} form={form} value={value} />
    </ReferencePicker>
  );
}
