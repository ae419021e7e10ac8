import type { ShownField } from "@/fields/shown-field";
import { useWords } from "@/i18n";
import { ComboBox } from "@/ui/combo-box";

type Props = { among: readonly ShownField[]; value: string | null; onChange: (path: string | null) => void };

/** Which field an action on many records is about; nothing to ask where there is one. */
export function FieldChoice({ among, value, onChange }: Props) {
  const words = useWords("views");
  if (among.length === 1 && value !== null) return null;
  return (
    <ComboBox
      label={words("bulk.field")}
      value={value}
      onChange={onChange}
      options={among.map((one) => ({ value: one.path, label: one.label }))}
      nothing={words("noSuchField")}
      autoFocus={value === null}
    />
  );
}
