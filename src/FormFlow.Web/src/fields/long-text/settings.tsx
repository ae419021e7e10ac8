import type { FieldOf } from "@/api/documents";
import type { SettingsProps } from "../field-type";
import { LengthSettings } from "../settings/length-settings";

export function LongTextSettings({ field, onChange }: SettingsProps<FieldOf<"longText">>) {
  return <LengthSettings field={field} onChange={onChange} />;
}
