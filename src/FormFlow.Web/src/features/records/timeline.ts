import { fieldOf } from "@/api/catalog";
import type { FieldDocument, FormDocument, LocalizedText, WorkflowDocument } from "@/api/documents";
import type { HistoryEntry } from "./api/record";

/** A field before and after. */
export type Change = { key: string; field: FieldDocument; before: unknown; after: unknown; isComputed: boolean };

/** A stage entered. */
export type Move = {
  field: string;
  pipeline: string | null;
  from: string | null;
  to: string;
  kind: string | null;
  transition: string | null;
  automatic: boolean;
  /** The reason chosen, from the top of its tree down. */
  reason: readonly string[];
  comment: string | null;
};

export type TimelineKind = "changes" | "comments" | "moves" | "tasks" | "life";

/** One thing that happened, as the timeline tells it. */
export type TimelineEntry = {
  id: string;
  at: string;
  kind: TimelineKind;
  /** The journal's name of it, such as `record.created`. */
  event: string;
  /** The member who did it; null for the workspace or a key. */
  caller: string | null;
  callerKind: string;
  cause: string | null;
  isAutomatic: boolean;
  changes: Change[];
  moves: Move[];
  /** The comment meant. */
  comment: string | null;
  /** The task's title, when it is about one. */
  task: { id: string; title: string | null } | null;
};

const computed = new Set(["formula", "score", "band", "rollup", "linkedValue", "autoNumber"]);

type RawChange = { field: string | null; fieldId: string; before: unknown; after: unknown };
type RawMove = Partial<Omit<Move, "field" | "to" | "reason">> & { field: string; to: string; reason?: readonly string[] | string | null };

/** Reads the journal of a record: what accompanies a stage is left to the move, and words of comments to the comment. */
export function timelineOf(history: readonly HistoryEntry[], form: FormDocument): TimelineEntry[] {
  return history.flatMap((entry) => {
    const raw = (entry.changes ?? []) as unknown as RawChange[];
    const about = (name: string) => raw.find(({ fieldId, field }) => field === null && fieldId === name)?.after;
    const moves = ((entry.moves ?? []) as unknown as RawMove[]).map(
      (move): Move => ({
        field: move.field,
        pipeline: move.pipeline ?? null,
        from: move.from ?? null,
        to: move.to,
        kind: move.kind ?? null,
        automatic: move.automatic ?? false,
        transition: move.transition ?? null,
        reason: typeof move.reason === "string" ? move.reason.split("/") : (move.reason ?? []),
        comment: move.comment ?? null,
      }),
    );
    const changes = raw.flatMap(({ field: key, before, after }): Change[] => {
      const field = key === null ? undefined : fieldOf(form, key);
      if (key === null || field === undefined || field.type === "stage") return [];
      return [{ key, field, before, after, isComputed: computed.has(field.type) }];
    });
    const kind = kindOf(entry.kind, moves);
    if (entry.kind === "comment.edited" || (kind === "changes" && changes.length === 0)) return [];
    const taskId = about("task");
    return [
      {
        id: entry.id,
        at: entry.at,
        kind,
        event: entry.kind,
        caller: entry.callerKind === "member" ? (entry.caller ?? null) : null,
        callerKind: entry.callerKind,
        cause: entry.cause ?? null,
        isAutomatic:
          entry.callerKind === "system" ||
          /^(transition|timer|related|publish):/.test(entry.cause ?? "") ||
          moves.some((move) => move.automatic),
        changes,
        moves,
        comment: kind === "comments" ? String(about("comment") ?? "") : null,
        task: kind === "tasks" && typeof taskId === "string" ? { id: taskId, title: (about("title") as string | undefined) ?? null } : null,
      },
    ];
  });
}

function kindOf(event: string, moves: readonly Move[]): TimelineKind {
  if (event.startsWith("comment.")) return "comments";
  if (event.startsWith("task.")) return "tasks";
  if (moves.length > 0) return "moves";
  return event === "record.updated" ? "changes" : "life";
}

/** The changes worth telling: what people changed, or what was computed when nothing else was; creating a record tells none. */
export function toldChanges(entry: TimelineEntry): Change[] {
  if (entry.event === "record.created") return [];
  const made = entry.changes.filter(({ isComputed }) => !isComputed);
  return made.length > 0 || entry.moves.length > 0 ? made : entry.changes;
}

/** Ids of members and records that the changes hold, by the form they belong to; members under the empty key. */
export function referencesIn(entries: readonly TimelineEntry[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { field, before, after } of entries.flatMap(toldChanges)) {
    if (field.type !== "lookup") continue;
    const ids = found.get(field.form) ?? new Set();
    for (const id of [before, after].flat()) if (typeof id === "string") ids.add(id);
    found.set(field.form, ids);
  }
  return found;
}

/** A value of the journal as a record would give it: ids of people and records with their names. */
export function named(field: FieldDocument, value: unknown, nameOf: (id: string) => string | undefined): unknown {
  if (field.type !== "lookup" && field.type !== "member" && field.type !== "department") return value;
  const one = (id: unknown) => (typeof id === "string" ? { id, title: nameOf(id) ?? id } : id);
  return Array.isArray(value) ? value.map(one) : one(value);
}

type Reason = { value: string; label?: LocalizedText; options?: readonly Reason[]; children?: readonly Reason[] };

/** A reason as its transition words it, level by level; what the workflow no longer knows stays as it was kept. */
export function reasonLabels(reason: readonly string[], options: readonly Reason[] | undefined): LocalizedText[] {
  const [first, ...rest] = reason;
  if (first === undefined) return [];
  const found = options?.find(({ value }) => value === first);
  return [found?.label ?? first, ...reasonLabels(rest, found?.children ?? found?.options)];
}

type Workflows = readonly { key: string; document: WorkflowDocument }[];

/** The rule that set something off, as its workflow calls it; null when it was no rule of a workflow that is known here. */
export function ruleOf(cause: string | null, form: string, workflows: Workflows): LocalizedText | null {
  const timer = /^timer:([^/]+)\/(.+)$/.exec(cause ?? "");
  if (timer) {
    const workflow = workflows.find(({ key }) => key === timer[1])?.document;
    const key = timer[2]?.replace(/^(timer|schedule)\./, "");
    return workflow?.timers?.find((one) => one.key === key)?.label ?? workflow?.label ?? null;
  }
  const taken = /^transition:(.+)$/.exec(cause ?? "")?.[1];
  if (taken === undefined) return null;
  const own = workflows.filter(({ document }) => document.form === form);
  for (const { document } of [...own, ...workflows]) {
    const transition = document.pipelines.flatMap((pipeline) => pipeline.transitions ?? []).find(({ key }) => key === taken);
    if (transition) return transition.label ?? null;
  }
  return null;
}
