import { Pencil, Plus, X } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import type { Condition, Criterion } from "@/api/documents";
import { ConditionDialog } from "@/fields/condition/condition-dialog";
import { useSentence } from "@/fields/condition/sentence";
import { type FieldFinder, useFields } from "@/fields/shown-field";
import { useWords } from "@/i18n";
import { Button, IconButton } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Menu, MenuItem } from "@/ui/menu";
import type { PartFault } from "../faults";
import { FormulaFault } from "./formula-fault";

type Props = {
  /** What the rule says, such as when a field is shown. */
  label: string;
  /** What holds without it. */
  otherwise: string;
  value: Criterion | undefined;
  onChange: (rule: Criterion | undefined) => void;
  /** The form whose fields can be asked; of a column the one made of its row. */
  scope: string;
  fault?: PartFault;
};

/** When something holds: picked as a condition that reads as a sentence, or written as a formula. */
export function RuleSetting({ label, otherwise, value, onChange, scope, fault }: Props) {
  const words = useWords("designer");
  const fields = useFields(scope);
  const [isPicking, setPicking] = useState(false);
  return (
    <div className="ff-field">
      <span className="ff-label">{label}</span>
      {value === undefined ? (
        <span className="ff-design-split">
          <span className="ff-quiet">{otherwise}</span>
          <Menu
            label={label}
            trigger={
              <Button small aria-label={words("rule.set", { label })}>
                <Plus aria-hidden="true" />
                {words("rule.add")}
              </Button>
            }
          >
            <MenuItem onAction={() => setPicking(true)}>{words("rule.byCondition")}</MenuItem>
            <MenuItem onAction={() => onChange("")}>{words("rule.byFormula")}</MenuItem>
          </Menu>
        </span>
      ) : typeof value === "string" ? (
        <span className="ff-design-split">
          <TextField aria-label={label} multiline rows={2} value={value} onChange={onChange} placeholder={words("rule.formulaExample")} />
          <Remove label={label} onPress={() => onChange(undefined)} />
        </span>
      ) : (
        <span className="ff-design-split">
          <Said condition={value} fields={fields} scope={scope} label={label} onPress={() => setPicking(true)} />
          <Remove label={label} onPress={() => onChange(undefined)} />
        </span>
      )}
      {fault && <FormulaFault formula={typeof value === "string" ? value : ""} fault={fault} />}
      {isPicking && (
        <ConditionDialog
          title={label}
          condition={typeof value === "object" ? value : undefined}
          fields={fields}
          onDone={onChange}
          onClose={() => setPicking(false)}
        />
      )}
    </div>
  );
}

function Remove({ label, onPress }: { label: string; onPress: () => void }) {
  const words = useWords("designer");
  return (
    <IconButton small label={words("rule.remove", { label })} onPress={onPress}>
      <X />
    </IconButton>
  );
}

type SaidProps = { condition: Condition; fields: FieldFinder; scope: string; label: string; onPress: () => void };

function Said({ condition, fields, scope, label, onPress }: SaidProps) {
  const words = useWords("designer");
  const { about, says } = useSentence(fields, scope)(condition);
  return (
    <AriaButton className="ff-design-rule" onPress={onPress} aria-label={words("rule.change", { label, rule: `${about} ${says}`.trim() })}>
      <span>
        {about} <b>{says}</b>
      </span>
      <Pencil aria-hidden="true" />
    </AriaButton>
  );
}
