import type { FieldOf } from "@/api/documents";
import type { SettingsProps } from "../field-type";
import { LengthSettings } from "../settings/length-settings";

export function RichTextSettings({ field, onChange }: SettingsProps<FieldOf<"richText">>) {
  return <LengthSettings field={field} onChange={onChange} />;
}
