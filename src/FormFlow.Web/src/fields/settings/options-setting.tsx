import { Plus } from "lucide-react";
import { useRef } from "react";
import type { SelectOption } from "@/api/documents";
import { useFormats, useWords } from "@/i18n";
import { textIn } from "@/lib/text";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { optionLabel } from "../options";
import { changed } from "./changed";
import { ColorSetting, colors } from "./color-setting";
import { reworded } from "./label-setting";
import { Ordered } from "./ordered";

/** A value that no option has yet, as near to a wish as may be. */
export function freeValue(wish: string, taken: readonly string[]): string {
  const base = wish.trim().slice(0, 90) || "option";
  for (let count = 1; ; count++) {
    const value = count === 1 ? base : `${base} ${count}`;
    if (!taken.includes(value)) return value;
  }
}

type Props = {
  options: readonly SelectOption[];
  onChange: (options: SelectOption[]) => void;
  /** No record holds any of them yet. */
  isNew?: boolean;
};

/** The options of a choice. What records keep follows the label only while an option is new. */
export function OptionsSetting({ options, onChange, isNew }: Props) {
  const words = useWords("fields");
  const { language } = useFormats();
  const fresh = useRef(new Set(isNew ? options.map(({ value }) => value) : []));

  function rename(option: SelectOption, label: string): SelectOption {
    const named = changed(option, { label: reworded(option.label, label, language) });
    if (!fresh.current.delete(option.value)) return named;
    const others = options.filter((other) => other !== option).map((other) => other.value);
    const value = freeValue(label, others);
    fresh.current.add(value);
    return { ...named, value };
  }

  function add(labels: readonly string[]) {
    const values = options.map((option) => option.value);
    const added = labels.map((label): SelectOption => {
      const value = freeValue(label, values);
      values.push(value);
      fresh.current.add(value);
      return { value, label, color: colors[(values.length - 1) % colors.length] };
    });
    onChange([...options, ...added]);
  }

  return (
    <div className="ff-field">
      <span className="ff-label">{words("settings.options")}</span>
      <Ordered
        entries={options}
        onChange={onChange}
        nameOf={(option) => optionLabel(option, language)}
        canRemove={() => options.length > 1}
      >
        {(option, change, index) => (
          <>
            <span className="ff-field narrow">
              <ColorSetting of={optionLabel(option, language)} value={option.color} onChange={(color) => change({ ...option, color })} />
            </span>
            <TextField
              aria-label={words("settings.optionLabel", { number: index + 1 })}
              placeholder={option.value}
              value={textIn(language, option.label)}
              onChange={(label) => change(rename(option, label))}
              onPaste={(event) => {
                const lines = event.clipboardData
                  .getData("text")
                  .split(/\r?\n/)
                  .map((line) => line.trim())
                  .filter(Boolean);
                if (lines.length < 2) return;
                event.preventDefault();
                add(lines);
              }}
            />
          </>
        )}
      </Ordered>
      <Button small look="plain" onPress={() => add([words("settings.newOption", { number: options.length + 1 })])}>
        <Plus aria-hidden="true" />
        {words("settings.addOption")}
      </Button>
    </div>
  );
}
