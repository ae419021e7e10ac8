import type { FieldOf } from "@/api/documents";
import type { SettingsProps } from "../field-type";
import { MultipleSettings } from "../settings/multiple-settings";

export function MemberSettings({ field, onChange }: SettingsProps<FieldOf<"member">>) {
  return <MultipleSettings field={field} onChange={onChange} />;
}
