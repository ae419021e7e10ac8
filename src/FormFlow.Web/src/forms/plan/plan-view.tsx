import type { Plan } from "@/api/plan";
import { useFormats, useText, useWords } from "@/i18n";
import { ChangeLine } from "./change-line";
import { planLines } from "./plan-lines";
import "./plan.css";

const kinds = ["app", "form", "view", "workflow", "calendar", "flow", "dataset", "dashboard", "role"] as const;
type Kind = (typeof kinds)[number];

/** What a plan means, in plain words: what comes new, what changes and how, what goes out of sight. */
export function PlanView({ plan }: { plan: Plan }) {
  const words = useWords("packages");
  const text = useText();
  const formats = useFormats();
  const { added, changed, hidden, unchanged } = planLines(plan);
  const isEmpty = added.length + changed.length + hidden.length === 0;
  const counts = kinds
    .map((kind) => ({ kind, count: added.filter((document) => document.kind === kind).length }))
    .filter(({ count }) => count > 0);
  return (
    <div className="ff-plan">
      {isEmpty && plan.errors.length === 0 && <p>{words("nothing")}</p>}
      {added.length > 0 && (
        <details>
          <summary>
            <b>{words("new")}</b> {counts.map(({ kind, count }) => words(`counts.${kind}`, { count })).join(words("comma"))}
          </summary>
          <ul>
            {added.map((document) => (
              <li key={`${document.kind} ${document.key}`}>
                {text(document.label, document.key)} <span className="ff-hint">{words(`kinds.${document.kind as Kind}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {changed.length > 0 && (
        <details open={changed.length <= 8}>
          <summary>
            <b>{words("changes")}</b> {formats.number(changed.length)}
          </summary>
          <ul>
            {changed.map(({ document, changes }) => (
              <li key={`${document.kind} ${document.key}`}>
                {text(document.label, document.key)} <span className="ff-hint">{words(`kinds.${document.kind as Kind}`)}</span>
                {changes.length > 0 && (
                  <ul>
                    {changes.map((change, index) => (
                      <ChangeLine key={index} change={change} documents={plan.documents} />
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {hidden.length > 0 && (
        <details open>
          <summary>
            <b>{words("hidden")}</b> {formats.number(hidden.length)}
          </summary>
          <ul>
            {hidden.map((document) => (
              <li key={`${document.kind} ${document.key}`}>
                {text(document.label, document.key)} <span className="ff-hint">{words(`kinds.${document.kind as Kind}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {unchanged > 0 && !isEmpty && <p className="ff-hint">{words("unchanged", { count: unchanged })}</p>}
    </div>
  );
}
