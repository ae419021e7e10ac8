import { Braces } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { LocalizedText } from "@/api/documents";
import { type Scope, useScope } from "@/fields/formulas/scope";
import { reworded } from "@/fields/settings/label-setting";
import { useFormats, useWords } from "@/i18n";
import { textIn } from "@/lib/text";
import { IconButton } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Picker } from "@/ui/picker";
import { namesIn, type TextName, translation } from "./template";

/** What a text of a form's record can hold: its fields, and those of the records it links to. */
function namesOf(scope: Scope): TextName[] {
  return scope.behind("").flatMap(({ key, label, type, hasMore }) => {
    if (type === "subform") return [];
    const own = { path: key, label };
    if (!hasMore || type === undefined) return [own];
    return [own, ...scope.behind(key).map((name) => ({ path: `${key}.${name.key}`, label: `${label} › ${name.label}` }))];
  });
}

/** A text that can hold values of the record: fields are picked, and stand in it in braces by what people call them. */
export function TemplateSetting(props: {
  label: string;
  form: string;
  value: LocalizedText | undefined;
  onChange: (value: LocalizedText | undefined) => void;
  multiline?: boolean;
}) {
  const { label, value, onChange } = props;
  const words = useWords("process");
  const { language } = useFormats();
  const scope = useScope(props.form);
  const names = useMemo(() => namesOf(scope), [scope]);
  const text = textIn(language, value);
  const { read, kept, holding } = useMemo(() => {
    const others = namesIn(text).map((path) => ({ path, label: scope.labelAt(path) ?? path }));
    return translation([...names, ...others]);
  }, [names, text, scope]);
  const box = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState<number>();
  const shown = read(text);
  const set = (typed: string) => onChange(reworded(value, kept(typed), language));

  useEffect(() => {
    if (cursor === undefined) return;
    // The list that the field was picked in gives the focus back to its button first.
    const frame = requestAnimationFrame(() => {
      const input = inputIn(box.current);
      input?.focus();
      input?.setSelectionRange(cursor, cursor);
      setCursor(undefined);
    });
    return () => cancelAnimationFrame(frame);
  }, [cursor]);

  const insert = (path: string) => {
    const input = inputIn(box.current);
    const [from, to] = [input?.selectionStart ?? shown.length, input?.selectionEnd ?? shown.length];
    const held = holding(path);
    set(shown.slice(0, from) + held + shown.slice(to));
    setCursor(from + held.length);
  };

  const insertInto = words("insertFieldInto", { name: label });
  return (
    <div ref={box} className="ff-process-template">
      <TextField label={label} multiline={props.multiline} rows={2} value={shown} placeholder={words("textHint")} onChange={set} />
      <Picker
        aria-label={insertInto}
        values={[]}
        options={names.map(({ path, label: name }) => ({ value: path, label: name }))}
        onChange={([path]) => path !== undefined && insert(path)}
        trigger={
          <IconButton small label={insertInto}>
            <Braces />
          </IconButton>
        }
      />
    </div>
  );
}

const inputIn = (box: HTMLElement | null) => box?.querySelector<HTMLInputElement | HTMLTextAreaElement>("input, textarea");
