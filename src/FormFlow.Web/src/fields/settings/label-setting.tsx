import type { LocalizedText } from "@/api/documents";
import { useFormats } from "@/i18n";
import { textIn } from "@/lib/text";
import { TextField } from "@/ui/field";

/** A text in another wording; those of other languages stay. */
export function reworded(text: LocalizedText | null | undefined, wording: string, language: string): LocalizedText | undefined {
  if (typeof text === "object" && text !== null) return { ...text, [language]: wording };
  return wording === "" ? undefined : wording;
}

/** A text that people read, in the language of whoever sets it. */
export function LabelSetting(props: {
  label: string;
  value: LocalizedText | undefined;
  onChange: (value: LocalizedText | undefined) => void;
  placeholder?: string;
}) {
  const { language } = useFormats();
  return (
    <TextField
      label={props.label}
      placeholder={props.placeholder}
      value={textIn(language, props.value)}
      onChange={(typed) => props.onChange(reworded(props.value, typed, language))}
    />
  );
}
