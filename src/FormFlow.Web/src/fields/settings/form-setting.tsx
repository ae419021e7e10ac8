import { useCatalog } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { Select } from "@/ui/select";

/** One of the workspace's forms; told when it is another one. */
export function FormSetting({ label, value, onChange }: { label: string; value: string; onChange: (form: string) => void }) {
  const words = useWords("fields");
  const text = useText();
  const { forms } = useCatalog();
  return (
    <Select
      label={label}
      value={value}
      placeholder={words("choose")}
      options={[...forms.values()].map(({ key, document }) => ({ value: key, label: text(document.label, key) }))}
      onChange={(form) => form !== value && onChange(form)}
    />
  );
}
