import type { FieldOf } from "@/api/documents";
import type { SettingsProps } from "../field-type";
import { DecimalSettings } from "../settings/decimal-settings";

export function PercentSettings({ field, onChange }: SettingsProps<FieldOf<"percent">>) {
  return <DecimalSettings field={field} onChange={onChange} otherwise="2" />;
}
