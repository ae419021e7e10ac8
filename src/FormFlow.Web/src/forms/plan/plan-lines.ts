import type { Change, Plan } from "@/api/plan";

/** A document that changes, with what happens in it. */
export type ChangedDocument = { document: Plan["documents"][number]; changes: Change[] };

/** A plan sorted by what people ask of it: what is new, what becomes another, what goes out of sight. */
export type PlanLines = {
  added: Plan["documents"];
  changed: ChangedDocument[];
  hidden: Plan["documents"];
  /** How many documents stay as they are. */
  unchanged: number;
  /** How many saved values would not suit what they become. */
  breaking: number;
};

const wholeDocument = new Set(["formAdded", "formHidden", "documentChanged"]);

/** Sorts a plan. */
export function planLines(plan: Plan): PlanLines {
  const of = (fate: string) => plan.documents.filter((document) => document.fate === fate);
  return {
    added: of("added"),
    changed: of("changed").map((document) => ({
      document,
      changes: plan.changes.filter(
        (change) => change.key === document.key && change.kind === document.kind && !wholeDocument.has(change.nature),
      ),
    })),
    hidden: of("hidden"),
    unchanged: of("unchanged").length,
    breaking: plan.changes.reduce((sum, change) => sum + (change.part === null ? change.rows : 0), 0),
  };
}

/** What stands in the way besides what is asked about one by one: places that both sides changed, or faults of another code. */
export function obstacles(plan: Plan, asked = "package.changed_here"): Plan["errors"] {
  return plan.errors.filter((error) => error.code !== asked);
}

/** Whether these are only records that would not suit, which may be allowed. */
export function onlyBreaks(errors: Plan["errors"]): boolean {
  return errors.length > 0 && errors.every((error) => error.code === "publish.rows_would_break");
}
