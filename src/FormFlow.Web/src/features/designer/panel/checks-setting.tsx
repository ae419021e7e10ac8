import { Plus, X } from "lucide-react";
import type { Schemas } from "@/api/documents";
import { RuleSetting } from "@/fields/settings/rule-setting";
import { WordedSetting } from "@/fields/settings/worded-setting";
import { useWords } from "@/i18n";
import { Button, IconButton } from "@/ui/button";
import type { PartFault } from "../faults";

type Validation = Schemas["validation"];
type Props = {
  /** What they are for; the record when absent. */
  title?: string;
  checks: readonly Validation[];
  /** Which of them are shown here: those of a field, or those of the record as a whole. */
  isShown: (check: Validation) => boolean;
  /** What a new one is about. */
  field?: string;
  scope: string;
  onChange: (checks: Validation[] | undefined) => void;
  faults: readonly PartFault[];
  /** The member that faults name: of the form, or of a sub-form for its rows. */
  member?: "validations" | "rowValidations";
};

/** Whether a fault is told beside the check that it is about. */
export const isOfCheck = (member: string): boolean => /^(validations|rowValidations)\/\d+\/check/.test(member);

/** What must hold before a record is saved, each with what people read when it does not. */
export function ChecksSetting({ title, checks, isShown, field, scope, onChange, faults, member: own = "validations" }: Props) {
  const words = useWords("designer");
  const put = (next: Validation[]) => onChange(next.length === 0 ? undefined : next);
  const shown = checks.map((check, at) => ({ check, at })).filter(({ check }) => isShown(check));
  return (
    <div className="ff-field">
      <span className="ff-label">{title ?? words("checks.title")}</span>
      {shown.map(({ check, at }, number) => (
        <fieldset key={at} className="ff-design-check">
          <legend className="ff-visually-hidden">{words("checks.number", { number: number + 1 })}</legend>
          <IconButton
            small
            label={words("checks.remove", { number: number + 1 })}
            onPress={() => put(checks.filter((_, index) => index !== at))}
          >
            <X />
          </IconButton>
          <RuleSetting
            label={words("checks.must")}
            otherwise={words("checks.nothing")}
            value={check.check === "" ? undefined : check.check}
            onChange={(rule) => put(checks.map((one, index) => (index === at ? { ...one, check: rule ?? "" } : one)))}
            scope={scope}
            mayAsk
            problem={faults.find(({ member }) => member.startsWith(`${own}/${at}/check`)) ?? null}
          />
          <WordedSetting
            label={words("checks.message")}
            value={check.message}
            onChange={(message) => put(checks.map((one, index) => (index === at ? { ...one, message: message ?? "" } : one)))}
          />
        </fieldset>
      ))}
      <Button
        small
        onPress={() => put([...checks, { check: "", message: words("checks.example"), ...(field !== undefined && { field }) }])}
      >
        <Plus aria-hidden="true" />
        {words("checks.add")}
      </Button>
    </div>
  );
}
