import { Languages } from "lucide-react";
import { useState } from "react";
import type { LocalizedText } from "@/api/documents";
import { languages, useFormats, useWords } from "@/i18n";
import { textIn } from "@/lib/text";
import { IconButton } from "@/ui/button";
import { TextField } from "@/ui/field";
import "./settings.css";

type Props = {
  label: string;
  value: LocalizedText | undefined;
  onChange: (value: LocalizedText | undefined) => void;
  multiline?: boolean;
  isRequired?: boolean;
  error?: string | null;
};

/** The text in a language, when it has one of its own. */
const ownText = (value: LocalizedText | undefined, tag: string) => (typeof value === "object" ? (value[tag] ?? "") : "");

/** A text with another wording in a language; one that is the same in all languages stays a plain one. */
export function wordedIn(value: LocalizedText | undefined, tag: string, wording: string, spoken: string): LocalizedText | undefined {
  if (typeof value !== "object") {
    if (tag === spoken) return wording === "" ? undefined : wording;
    return wording === "" ? value : { ...(value === undefined ? {} : { [spoken]: value }), [tag]: wording };
  }
  const next = Object.fromEntries(Object.entries({ ...value, [tag]: wording }).filter(([, one]) => one !== ""));
  const [only] = Object.entries(next);
  if (only === undefined) return undefined;
  return Object.keys(next).length === 1 && only[0] === spoken ? only[1] : next;
}

/** A text that people read: in the language of whoever sets it, and in the others when they are asked for. */
export function WordedSetting({ label, value, onChange, ...field }: Props) {
  const words = useWords("designer");
  const { language } = useFormats();
  const others = languages.filter(({ tag }) => tag !== language);
  const [isOpen, setOpen] = useState(() => others.some(({ tag }) => ownText(value, tag) !== ""));
  return (
    <div className="ff-worded">
      <div className="ff-worded-line">
        <TextField
          {...field}
          label={label}
          value={typeof value === "object" ? ownText(value, language) : textIn(language, value)}
          placeholder={textIn(language, value)}
          onChange={(typed) => onChange(wordedIn(value, language, typed, language))}
        />
        <IconButton small label={words("otherLanguages", { label })} aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          <Languages />
        </IconButton>
      </div>
      {isOpen &&
        others.map(({ tag, name }) => (
          <TextField
            key={tag}
            multiline={field.multiline}
            aria-label={words("inLanguage", { label, language: name })}
            placeholder={name}
            value={ownText(value, tag)}
            onChange={(typed) => onChange(wordedIn(value, tag, typed, language))}
          />
        ))}
    </div>
  );
}
