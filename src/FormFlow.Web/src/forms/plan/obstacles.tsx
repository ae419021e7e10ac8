import type { Plan } from "@/api/plan";
import { useWords } from "@/i18n";
import { Checkbox } from "@/ui/choice";
import { Wrong } from "@/ui/wrong";
import { PlanErrors } from "./plan-errors";
import { obstacles, onlyBreaks } from "./plan-lines";

type Props = {
  plan: Plan;
  breaking: number;
  allows: boolean;
  onAllow: (allows: boolean) => void;
  /** The code of faults that are asked about one by one beside it. */
  asked?: string | undefined;
  /** What people call the place that a pointer names. */
  where?: ((pointer: string) => string) | undefined;
};

/** What stands in the way of a plan; records that would not suit may be allowed, since nothing of them is lost. */
export function Obstacles({ plan, breaking, allows, onAllow, asked, where }: Props) {
  const words = useWords("packages");
  const errors = obstacles(plan, asked);
  const mayAllow = errors.length === 0 || onlyBreaks(errors);
  if (errors.length === 0 && !allows) return null;
  return (
    <section className="ff-stack">
      {mayAllow ? (
        <>
          <p className="ff-note warn">{words("breaking", { count: breaking })}</p>
          <Checkbox isSelected={allows} onChange={onAllow}>
            {words("allow")}
          </Checkbox>
        </>
      ) : (
        <Wrong>
          <PlanErrors errors={errors} where={where} />
        </Wrong>
      )}
    </section>
  );
}
