import type { FieldOf } from "@/api/documents";
import { useWords } from "@/i18n";
import { TextField } from "@/ui/field";
import type { SettingsProps } from "../field-type";
import { changed } from "../settings/changed";
import { NumberSetting } from "../settings/number-setting";
import { OptionsSetting } from "./options-setting";

export function TextSettings({ field, onChange, problem }: SettingsProps<FieldOf<"text">>) {
  const words = useWords("fields");
  return (
    <>
      <OptionsSetting value={field.optionsFrom} onChange={(optionsFrom) => onChange(changed(field, { optionsFrom }))} />
      <NumberSetting
        label={words("settings.minLength")}
        value={field.minLength}
        onChange={(minLength) => onChange(changed(field, { minLength }))}
        min={0}
        max={field.maxLength ?? 2000}
      />
      <NumberSetting
        label={words("settings.maxLength")}
        value={field.maxLength}
        onChange={(maxLength) => onChange(changed(field, { maxLength }))}
        min={Math.max(1, field.minLength ?? 1)}
        max={2000}
        otherwise="2000"
      />
      <TextField
        label={words("settings.pattern")}
        hint={words("settings.patternHint")}
        placeholder="[A-Z]{2}[0-9]{4}"
        value={field.pattern ?? ""}
        error={problem?.detail}
        onChange={(pattern) => onChange(changed(field, { pattern: pattern === "" ? undefined : pattern }))}
      />
    </>
  );
}
