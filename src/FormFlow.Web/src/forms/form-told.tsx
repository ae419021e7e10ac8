import { CircleAlert } from "lucide-react";
import { useText } from "@/i18n";
import { Fault } from "@/ui/states";
import { useFaultText } from "./faults";
import { useSummary } from "./form-context";
import type { FormState } from "./form-state";

type Props = {
  state: FormState;
  /** The fields that stand on the form. */
  placed: readonly string[];
  /** Why the last attempt to save failed as a whole. */
  failure: unknown;
  onRetry: () => void;
};

/** What is wrong with the record as a whole, and with fields that are not shown here. */
export function FormTold({ state, placed, failure, onRetry }: Props) {
  const text = useText();
  const faultText = useFaultText();
  const { faulty, general } = useSummary(state);
  const elsewhere = faulty.filter((key) => !placed.includes(key) || !state.field(key).isVisible);
  if (failure != null) return <Fault error={failure} onRetry={onRetry} />;
  if (general.length === 0 && elsewhere.length === 0) return null;
  return (
    <div className="ff-note bad" role="alert">
      <CircleAlert aria-hidden="true" />
      <ul className="ff-form-told">
        {general.map((fault, i) => (
          <li key={i}>{faultText(fault)}</li>
        ))}
        {elsewhere.map((key) => {
          const { error, inner } = state.field(key);
          const fault = error ?? [...inner.values()][0];
          return <li key={key}>{`${text(state.form.fields.get(key)?.field.label, key)}: ${fault ? faultText(fault) : ""}`}</li>;
        })}
      </ul>
    </div>
  );
}
