import type { FieldOf } from "@/api/documents";
import type { SettingsProps } from "../field-type";
import { MultipleSettings } from "../settings/multiple-settings";

export function DepartmentSettings({ field, onChange }: SettingsProps<FieldOf<"department">>) {
  return <MultipleSettings field={field} onChange={onChange} />;
}
