import type { Criterion } from "@/api/documents";
import { RuleSetting as Rule } from "@/fields/settings/rule-setting";
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

/** When something holds, with what is wrong with it. */
export function RuleSetting({ fault, ...rule }: Props) {
  return <Rule {...rule}>{fault && <FormulaFault formula={typeof rule.value === "string" ? rule.value : ""} fault={fault} />}</Rule>;
}
