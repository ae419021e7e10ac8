import type { FieldDocument } from "@/api/documents";
import { useText, useWords } from "@/i18n";
import { ComboBox } from "@/ui/combo-box";

type Props = { field: FieldDocument; text: string; value: string | null; onChange: (value: string | null) => void };

/** Which option a text of the file means, for texts that are the name of none. */
export function Meaning({ field, text, value, onChange }: Props) {
  const words = useWords("data");
  const label = useText();
  if (!("options" in field) || !Array.isArray(field.options)) return null;
  return (
    <ComboBox
      aria-label={words("import.means", { text })}
      placeholder={words("import.means", { text })}
      value={value}
      onChange={onChange}
      nothing={words("import.noOption")}
      options={field.options.map((option) => ({ value: option.value, label: label(option.label, option.value) }))}
    />
  );
}
