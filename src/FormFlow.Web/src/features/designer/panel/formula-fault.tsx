import type { PartFault } from "../faults";

/** What is wrong with a formula, with the place where it goes wrong marked. */
export function FormulaFault({ formula, fault }: { formula: string; fault: PartFault }) {
  const { position, detail } = fault;
  return (
    <div className="ff-error" role="alert">
      {detail}
      {position !== undefined && formula !== "" && (
        <code className="ff-design-fault">
          {formula.slice(Math.max(0, position - 24), position)}
          <mark>{/^[\w.]+|^./su.exec(formula.slice(position))?.[0] ?? "␣"}</mark>
          {formula.slice(position + (/^[\w.]+|^./su.exec(formula.slice(position))?.[0].length ?? 0), position + 40)}
        </code>
      )}
    </div>
  );
}
