import type { FieldOf } from "@/api/documents";
import { useWords } from "@/i18n";
import { RadioGroup } from "@/ui/choice";
import type { SettingsProps } from "../field-type";
import { changed } from "../settings/changed";
import { OptionsSetting } from "../settings/options-setting";

export function SelectSettings({ field, onChange, isNew }: SettingsProps<FieldOf<"select">>) {
  const words = useWords("fields");
  return (
    <>
      <OptionsSetting isNew={isNew} options={field.options} onChange={(options) => onChange(changed(field, { options }))} />
      <RadioGroup
        label={words("settings.display")}
        value={field.display ?? "dropdown"}
        onChange={(display) => onChange(changed(field, { display: display === "dropdown" ? undefined : display }))}
        options={[
          { value: "dropdown", label: words("settings.dropdown") },
          { value: "radio", label: words("settings.radio") },
        ]}
      />
    </>
  );
}
