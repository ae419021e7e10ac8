import { useWords } from "@/i18n";
import { changed } from "./changed";
import { NumberSetting } from "./number-setting";

const most = 100_000;

/** What texts of many lines have: how long they may be. */
export function LengthSettings<F extends { maxLength?: number }>({ field, onChange }: { field: F; onChange: (field: F) => void }) {
  const words = useWords("fields");
  return (
    <NumberSetting
      label={words("settings.maxLength")}
      value={field.maxLength}
      onChange={(maxLength) => onChange(changed(field, { maxLength } as Partial<F>))}
      min={1}
      max={most}
      otherwise={String(most)}
    />
  );
}
