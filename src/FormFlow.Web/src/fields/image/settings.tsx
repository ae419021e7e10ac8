import type { FieldOf } from "@/api/documents";
import type { SettingsProps } from "../field-type";
import { FilesSettings } from "../files/settings";

export function ImageSettings({ field, onChange }: SettingsProps<FieldOf<"image">>) {
  return <FilesSettings field={field} onChange={onChange} />;
}
