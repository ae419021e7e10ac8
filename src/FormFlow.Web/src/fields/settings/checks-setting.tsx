import { Plus, X } from "lucide-react";
import type { Schemas } from "@/api/documents";
import { useWords } from "@/i18n";
import { Button, IconButton } from "@/ui/button";
import type { FormulaProblem } from "../formulas/problem";
import { RuleSetting } from "./rule-setting";
import "./settings.css";
import { WordedSetting } from "./worded-setting";

type Validation = Schemas["validation"];
type Props = {
  /** What they are for; the record when absent. */
  title?: string;
  /** What comes of it when they hold; that it can be saved when absent. */
  must?: string;
  checks: readonly Validation[];
  /** Which of them are shown here: those of a field, or those of the record as a whole; all when absent. */
  isShown?: (check: Validation) => boolean;
  /** What a new one is about. */
  field?: string;
  scope: string;
  /** Whether a formula may ask records of other forms. */
  mayAsk?: boolean;
  onChange: (checks: Validation[] | undefined) => void;
  faults: readonly (FormulaProblem & { readonly member: string })[];
  /** The member that faults name, such as those of a sub-form's rows; those of a form when absent. */
  member?: string;
};

/** Whether a fault is told beside the check that it is about. */
export const isOfCheck = (member: string): boolean => /(^|\/)(validations|rowValidations|checks)\/\d+\/check/.test(member);

/** What must hold before a record is saved or goes on, each with what people read when it does not. */
export function ChecksSetting(props: Props) {
  const { title, must, checks, isShown = () => true, field, scope, mayAsk, onChange, faults, member: own = "validations" } = props;
  const words = useWords("designer");
  const put = (next: Validation[]) => onChange(next.length === 0 ? undefined : next);
  const shown = checks.map((check, at) => ({ check, at })).filter(({ check }) => isShown(check));
  return (
    <div className="ff-field">
      <span className="ff-label">{title ?? words("checks.title")}</span>
      {shown.map(({ check, at }, number) => (
        <fieldset key={at} className="ff-check-setting">
          <legend className="ff-visually-hidden">{words("checks.number", { number: number + 1 })}</legend>
          <IconButton
            small
            label={words("checks.remove", { number: number + 1 })}
            onPress={() => put(checks.filter((_, index) => index !== at))}
          >
            <X />
          </IconButton>
          <RuleSetting
            label={must ?? words("checks.must")}
            otherwise={words("checks.nothing")}
            value={check.check === "" ? undefined : check.check}
            onChange={(rule) => put(checks.map((one, index) => (index === at ? { ...one, check: rule ?? "" } : one)))}
            scope={scope}
            mayAsk={mayAsk}
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
