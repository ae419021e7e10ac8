import type { FieldDocument } from "@/api/documents";
import { isBlank } from "@/lib/values";
import { fieldType } from "../registry";
import type { Candidate } from "./candidates";

/** A candidate in two lines: its title, and what tells it apart. */
export function Brief({ form, candidate, columns }: { form: string; candidate: Candidate; columns: readonly FieldDocument[] }) {
  const told = columns.filter((field) => !isBlank(candidate.values[field.key]));
  return (
    <span className="ff-lookup-brief">
      <span className="ff-ellipsis">{candidate.title}</span>
      {told.length > 0 && (
        <span className="ff-hint">
          {told.map((field) => {
            const { Display } = fieldType(field);
            return (
              <span key={field.key}>
                <Display field={field} form={form} value={candidate.values[field.key]} isCompact />
              </span>
            );
          })}
        </span>
      )}
    </span>
  );
}
