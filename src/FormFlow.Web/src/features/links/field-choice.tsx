import type { FieldDocument } from "@/api/documents";
import { useText, useWords } from "@/i18n";
import { Checkbox } from "@/ui/choice";

type Props = {
  fields: readonly FieldDocument[];
  isChosen: (key: string) => boolean;
  onChange: (key: string, isChosen: boolean) => void;
};

/** Some fields of a form, each to be ticked. */
export function FieldChoice({ fields, isChosen, onChange }: Props) {
  const words = useWords("links");
  const text = useText();
  return (
    <div className="ff-link-fields">
      {fields.map((field) => (
        <Checkbox key={field.key} isSelected={isChosen(field.key)} onChange={(chosen) => onChange(field.key, chosen)}>
          {text(field.label, field.key)}
          {field.type === "formula" && <span className="ff-hint"> {words("computed")}</span>}
        </Checkbox>
      ))}
    </div>
  );
}
