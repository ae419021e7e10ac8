import { Pencil, X } from "lucide-react";
import { useState } from "react";
import type { Condition } from "@/api/documents";
import { useWords } from "@/i18n";
import { Button, IconButton } from "@/ui/button";
import { ConditionDialog } from "../condition/condition-dialog";
import { useSentence } from "../condition/sentence";
import { useFields } from "../shown-field";

type Props = {
  label: string;
  form: string;
  value: Condition | undefined;
  onChange: (condition: Condition | undefined) => void;
  /** There is always a condition. */
  isRequired?: boolean;
};

/** Which records of a form count, as a sentence; all of them without a condition. */
export function FilterSetting({ label, form, value, onChange, isRequired }: Props) {
  const words = useWords("fields");
  const fields = useFields(form);
  const say = useSentence(fields, form);
  const [isOpen, setOpen] = useState(false);
  const said = value && say(value);
  const shown = said ? `${said.about} ${said.says}`.trim() : words("settings.allRecords");
  return (
    <div className="ff-field">
      <span className="ff-label">{label}</span>
      <span className="ff-row">
        <Button small aria-label={words("settings.rule.change", { label, rule: shown })} onPress={() => setOpen(true)}>
          <Pencil aria-hidden="true" />
          {shown}
        </Button>
        {value && !isRequired && (
          <IconButton small label={words("settings.remove", { name: label })} onPress={() => onChange(undefined)}>
            <X />
          </IconButton>
        )}
      </span>
      {isOpen && <ConditionDialog title={label} condition={value} fields={fields} onDone={onChange} onClose={() => setOpen(false)} />}
    </div>
  );
}
