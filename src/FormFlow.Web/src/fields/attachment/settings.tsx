import type { FieldOf } from "@/api/documents";
import type { SettingsProps } from "../field-type";
import { FilesSettings } from "../files/settings";

export function AttachmentSettings({ field, onChange }: SettingsProps<FieldOf<"attachment">>) {
  return <FilesSettings field={field} onChange={onChange} />;
}
