import type { FieldDocument } from "@/api/documents";
import { useWords } from "@/i18n";
import { Select } from "@/ui/select";
import { changed } from "./changed";

type WhenHidden = NonNullable<FieldDocument["whenHidden"]>;

/** What becomes of a field's value while its rules do not show it. */
export function WhenHiddenSetting({ field, onChange }: { field: FieldDocument; onChange: (field: FieldDocument) => void }) {
  const words = useWords("fields");
  const modes: WhenHidden[] = field.default === undefined ? ["keep", "clear"] : ["keep", "clear", "default"];
  return (
    <Select
      label={words("settings.whenHidden")}
      value={field.whenHidden ?? "keep"}
      onChange={(mode) => onChange(changed(field, { whenHidden: mode === "keep" ? undefined : mode } as Partial<FieldDocument>))}
      options={modes.map((mode) => ({ value: mode, label: words(`settings.whenHiddens.${mode}`) }))}
    />
  );
}
