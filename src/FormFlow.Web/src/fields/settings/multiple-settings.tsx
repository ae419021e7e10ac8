import { useWords } from "@/i18n";
import { changed } from "./changed";
import { FlagSetting } from "./flag-setting";

/** What fields that point at people or departments have: whether they hold several. */
export function MultipleSettings<F extends { multiple?: boolean }>({ field, onChange }: { field: F; onChange: (field: F) => void }) {
  const words = useWords("fields");
  return (
    <FlagSetting
      label={words("settings.multiple")}
      value={field.multiple}
      onChange={(multiple) => onChange(changed(field, { multiple } as Partial<F>))}
    />
  );
}
