import type { BulkFailure } from "./bulk-work";

/** What was refused, each with its record and the reason. */
export function Failures({ failures }: { failures: readonly BulkFailure[] }) {
  if (failures.length === 0) return null;
  return (
    <ul className="ff-failures">
      {failures.slice(0, 200).map((failure) => (
        <li key={failure.id}>
          <b>{failure.title}</b>
          <span className="ff-quiet">{failure.text}</span>
        </li>
      ))}
    </ul>
  );
}
