import { Pencil, Plus, X } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import type { Condition, Criterion } from "@/api/documents";
import { useWords } from "@/i18n";
import { Button, IconButton } from "@/ui/button";
import { Menu, MenuItem } from "@/ui/menu";
import { ConditionDialog } from "../condition/condition-dialog";
import { useSentence } from "../condition/sentence";
import { FormulaBox } from "../formulas/formula-box";
import type { FormulaProblem } from "../formulas/problem";
import { useFields } from "../shown-field";
import "./settings.css";

type Props = {
  /** What the rule says, such as when a field is shown. */
  label: string;
  /** What holds without it. */
  otherwise: string;
  value: Criterion | undefined;
  onChange: (rule: Criterion | undefined) => void;
  /** The form whose fields can be asked; of a column the one made of its row. */
  scope: string;
  /** Whether a formula may ask records of other forms. */
  mayAsk?: boolean;
  /** What is wrong with it, null when nothing is; where it is not told a formula is checked by itself. */
  problem?: FormulaProblem | null;
};

/** When something holds: picked as a condition that reads as a sentence, or written as a formula. */
export function RuleSetting({ label, otherwise, value, onChange, scope, mayAsk, problem }: Props) {
  const words = useWords("fields");
  const [isPicking, setPicking] = useState(false);
  // What was just set stands where the focus was lost with what it was set by.
  const [isSet, setSet] = useState(false);
  const set = (rule: Criterion | undefined) => {
    setSet(true);
    onChange(rule);
  };
  const remove = (
    <IconButton small label={words("settings.rule.remove", { label })} onPress={() => set(undefined)}>
      <X />
    </IconButton>
  );
  return (
    <div className="ff-field">
      <span className="ff-label">{label}</span>
      <span className="ff-rule">
        {value === undefined ? (
          <>
            <span className="ff-quiet">{otherwise}</span>
            <Menu
              label={label}
              trigger={
                <Button small autoFocus={isSet} aria-label={words("settings.rule.set", { label })}>
                  <Plus aria-hidden="true" />
                  {words("settings.rule.add")}
                </Button>
              }
            >
              <MenuItem onAction={() => setPicking(true)}>{words("settings.rule.byCondition")}</MenuItem>
              <MenuItem onAction={() => set("")}>{words("settings.rule.byFormula")}</MenuItem>
            </Menu>
          </>
        ) : typeof value === "string" ? (
          <>
            <FormulaBox
              label={label}
              isLabelled
              autoFocus={isSet}
              scope={scope}
              mayAsk={mayAsk}
              problem={problem}
              value={value}
              onChange={onChange}
              example={words("settings.rule.formulaExample")}
            />
            {remove}
          </>
        ) : (
          <>
            <Said condition={value} scope={scope} label={label} isSet={isSet} onPress={() => setPicking(true)} />
            {remove}
          </>
        )}
      </span>
      {problem && typeof value !== "string" && (
        <span className="ff-error" role="alert">
          {problem.detail}
        </span>
      )}
      {isPicking && (
        <Picking
          title={label}
          condition={typeof value === "object" ? value : undefined}
          scope={scope}
          onDone={set}
          onClose={() => setPicking(false)}
        />
      )}
    </div>
  );
}

type PickingProps = {
  title: string;
  condition: Condition | undefined;
  scope: string;
  onDone: (condition: Condition | undefined) => void;
  onClose: () => void;
};

// The fields that can be asked are looked up only where they are shown.
function Picking({ scope, ...props }: PickingProps) {
  return <ConditionDialog {...props} fields={useFields(scope)} />;
}

type SaidProps = { condition: Condition; scope: string; label: string; isSet: boolean; onPress: () => void };

function Said({ condition, scope, label, isSet, onPress }: SaidProps) {
  const words = useWords("fields");
  const fields = useFields(scope);
  const { about, says } = useSentence(fields, scope)(condition);
  return (
    <AriaButton
      className="ff-rule-said"
      autoFocus={isSet}
      onPress={onPress}
      aria-label={words("settings.rule.change", { label, rule: `${about} ${says}`.trim() })}
    >
      <span>
        {about} <b>{says}</b>
      </span>
      <Pencil aria-hidden="true" />
    </AriaButton>
  );
}
