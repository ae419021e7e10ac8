import type { LocalizedText, Schemas, WorkflowDocument } from "@/api/documents";
import { pointerParts } from "@/api/problem";
import type { FormulaProblem } from "@/fields/formulas/problem";
import { keyFor } from "@/lib/keys";
import type { Action } from "./actions/editor-props";

export type Pipeline = Schemas["pipeline"];
export type Stage = Schemas["stage"];
export type Transition = Schemas["stageTransition"];
type ActionType = Action["type"];

/** What is picked of a workflow: the pipeline as a whole, a stage or a transition of it. */
export type Picked = { readonly pipeline: string; readonly stage?: string; readonly transition?: string };

/** What is wrong with a member of a part. */
export type PlacedFault = FormulaProblem & { readonly member: string; readonly action?: ActionType };

/** The names that new parts are given, in the language of whoever makes them. */
export type Names = { readonly to: (stage: string) => string };

export const isEnd = ({ status }: Stage) => status === "won" || status === "lost";

const change = <T extends { key: string }>(parts: readonly T[], key: string, edit: (part: T) => T): T[] =>
  parts.map((part) => (part.key === key ? edit(part) : part));

const keysOf = (parts: readonly { key: string }[]): ReadonlySet<string> => new Set(parts.map(({ key }) => key.toLowerCase()));

function within(document: WorkflowDocument, pipeline: string, edit: (pipeline: Pipeline) => Pipeline): WorkflowDocument {
  return { ...document, pipelines: change(document.pipelines, pipeline, edit) };
}

/** A part without the members that became undefined. */
function merged<T extends object>(part: T, settings: Partial<T>): T {
  return Object.fromEntries(Object.entries({ ...part, ...settings }).filter(([, value]) => value !== undefined)) as T;
}

/** Adds a stage behind another, with the ways into it and on from it; at the beginning when there is none. */
export function addStage(
  document: WorkflowDocument,
  pipeline: string,
  behind: string | null,
  label: string,
  names: Names,
): [WorkflowDocument, string] {
  const path = document.pipelines.find(({ key }) => key === pipeline)!;
  const key = keyFor(label, "stage", keysOf(path.stages));
  const at = path.stages.findIndex((stage) => stage.key === behind) + 1;
  const before = path.stages[at - 1];
  const next = path.stages[at];
  const stage = { key, label, color: "blue" } as Stage;
  let after = within(document, pipeline, (each) => ({ ...each, stages: each.stages.toSpliced(at, 0, stage) }));
  if (before && !isEnd(before)) [after] = addTransition(after, pipeline, before.key, key, names.to(label));
  if (next) [after] = addTransition(after, pipeline, key, next.key, names.to(textOf(next)));
  return [after, key];
}

const textOf = ({ label, key }: Stage): string => (typeof label === "string" ? label : (Object.values(label ?? {})[0] ?? key));

/** Moves a stage to another place of the path. Ways that go the other way then are told so. */
export function moveStage(document: WorkflowDocument, pipeline: string, stage: string, to: number): WorkflowDocument {
  return within(document, pipeline, (each) => {
    const from = each.stages.findIndex(({ key }) => key === stage);
    if (from < 0 || from === to || to < 0 || to >= each.stages.length) return each;
    const stages = each.stages.toSpliced(from, 1).toSpliced(to, 0, each.stages[from]!);
    return { ...each, stages, transitions: directed(each.transitions, stages) };
  });
}

const directed = (ways: readonly Transition[], stages: readonly Stage[]): Transition[] =>
  ways.map((way) => merged(way, { kind: kindOf(way, stages) }));

/** The direction of a way over stages in an order: what it was, where that still holds. One that begins on both sides stays for its maker to mend. */
function kindOf({ kind, from, to }: Transition, stages: readonly Stage[]): Transition["kind"] {
  const place = (stage: string) => stages.findIndex(({ key }) => key === stage);
  const begins = (from ?? []).map(place);
  const end = place(to);
  if (kind !== "back" && begins.length > 0 && begins.every((begin) => begin > end) && !isEnd(stages[end]!)) return "back";
  if (kind === "skip" && begins.every((begin) => begin < end) && begins.some((begin) => begin + 1 === end)) return undefined;
  return kind === "back" && begins.every((begin) => begin < end) ? undefined : kind;
}

/**
 * Gives a stage another name. What names it in the words it was given at first follows; so does its key, while no record can be in it yet.
 * Answers the key it has then.
 */
export function renameStage(
  document: WorkflowDocument,
  pipeline: string,
  stage: string,
  label: Stage["label"],
  wording: { before: string; after: string },
  { names, isNew }: { names: Names; isNew: boolean },
): [WorkflowDocument, string] {
  const path = document.pipelines.find(({ key }) => key === pipeline)!;
  const others = path.stages.filter(({ key }) => key !== stage);
  const key = isNew ? keyFor(wording.after, "stage", keysOf(others)) : stage;
  const follow = (each: string) => (each === stage ? key : each);
  const renamed = within(document, pipeline, (each) => ({
    ...each,
    stages: change(each.stages, stage, (part) => ({ ...part, key, label })),
    transitions: each.transitions.map((way) => ({
      ...way,
      to: follow(way.to),
      ...(way.from && { from: way.from.map(follow) }),
      ...(way.to === stage && way.label === names.to(wording.before) && { label: names.to(wording.after) }),
    })),
  }));
  return [renamed, key];
}

/**
 * Takes a stage out. The ways into it go to the next stage of the path then, from wherever none always does; those out of it go, and one that
 * skipped it skips nothing. Answers the ways that were led on.
 */
export function removeStage(document: WorkflowDocument, pipeline: string, stage: string, names: Names): [WorkflowDocument, Transition[]] {
  const path = document.pipelines.find(({ key }) => key === pipeline)!;
  const at = path.stages.findIndex(({ key }) => key === stage);
  const gone = path.stages[at]!;
  const next = gone.status === "lost" ? undefined : path.stages.slice(at + 1).find(({ status }) => status !== "lost");
  const isLed = (from: string | null) => waysFrom(path, from).some(({ to, when }) => to === next?.key && when === undefined);
  const leadOn = (way: Transition): Transition[] => {
    const begins = way.from ?? [];
    const from = begins.filter((key) => key !== stage && key !== next?.key && !isLed(key));
    if (!next || (begins.length === 0 ? isLed(null) : from.length === 0)) return [];
    const label = way.label === names.to(textOf(gone)) ? names.to(textOf(next)) : way.label;
    return [merged(way, { to: next.key, label, from: begins.length === 0 ? way.from : from })];
  };
  const led = path.transitions.filter(({ to }) => to === stage).flatMap(leadOn);
  const ways = path.transitions.flatMap((way) => {
    if (way.to === stage) return led.filter(({ key }) => key === way.key);
    if (!way.from?.includes(stage)) return [way];
    const from = way.from.filter((key) => key !== stage);
    return from.length === 0 ? [] : [{ ...way, from }];
  });
  const stages = path.stages.toSpliced(at, 1);
  return [within(document, pipeline, (each) => ({ ...each, stages, transitions: directed(ways, stages) })), led];
}

export function editStage(document: WorkflowDocument, pipeline: string, stage: string, settings: Partial<Stage>): WorkflowDocument {
  return within(document, pipeline, (each) => ({ ...each, stages: change(each.stages, stage, (part) => merged(part, settings)) }));
}

/** Adds a way from a stage to another; from nowhere when null: then records begin by it. One to an earlier stage goes back. */
export function addTransition(
  document: WorkflowDocument,
  pipeline: string,
  from: string | null,
  to: string,
  label: string,
): [WorkflowDocument, string] {
  const path = document.pipelines.find(({ key }) => key === pipeline)!;
  const key = keyFor(label, `to${to[0]!.toUpperCase()}${to.slice(1)}`, keysOf(path.transitions));
  const place = (stage: string) => path.stages.findIndex((each) => each.key === stage);
  const goesBack = from !== null && place(to) < place(from);
  const transition = merged(
    { key, label, to } as Transition,
    {
      from: from === null ? undefined : [from],
      kind: goesBack ? "back" : undefined,
    } as Partial<Transition>,
  );
  return [within(document, pipeline, (each) => ({ ...each, transitions: [...each.transitions, transition] })), key];
}

export function editTransition(
  document: WorkflowDocument,
  pipeline: string,
  transition: string,
  settings: Partial<Transition>,
): WorkflowDocument {
  return within(document, pipeline, (each) => ({
    ...each,
    transitions: change(each.transitions, transition, (part) => merged(part, settings)),
  }));
}

export function removeTransition(document: WorkflowDocument, pipeline: string, transition: string): WorkflowDocument {
  return within(document, pipeline, (each) => ({ ...each, transitions: each.transitions.filter(({ key }) => key !== transition) }));
}

/** Adds a pipeline that begins as a copy of another, before the last, which takes what no other does. */
export function addPipeline(document: WorkflowDocument, like: string, label: string): [WorkflowDocument, string] {
  const key = keyFor(label, "pipeline", keysOf(document.pipelines));
  const model = document.pipelines.find((each) => each.key === like)!;
  const copy: Pipeline = { ...structuredClone(model), key, label, when: { any: [] } };
  return [{ ...document, pipelines: document.pipelines.toSpliced(document.pipelines.length - 1, 0, copy) }, key];
}

export function editPipeline(document: WorkflowDocument, pipeline: string, settings: Partial<Pipeline>): WorkflowDocument {
  return within(document, pipeline, (each) => merged(each, settings));
}

/** Takes a pipeline out; the last one then takes all records. */
export function removePipeline(document: WorkflowDocument, pipeline: string): WorkflowDocument {
  const pipelines = document.pipelines.filter(({ key }) => key !== pipeline);
  return { ...document, pipelines: pipelines.map((each, at) => (at === pipelines.length - 1 ? merged(each, { when: undefined }) : each)) };
}

/** The ways that begin in a stage, and those by which records begin when it is null. */
export function waysFrom(pipeline: Pipeline, stage: string | null): Transition[] {
  return pipeline.transitions.filter(({ from }) => (stage === null ? (from ?? []).length === 0 : from?.includes(stage)));
}

/** The part of a workflow that a pointer of an error names, and the member of it. */
export function partAt(document: WorkflowDocument, pointer: readonly string[]): { picked: Picked | null; member: string } {
  const [head, index, kind, at, ...rest] = pointer;
  const pipeline = head === "pipelines" ? document.pipelines[Number(index)] : undefined;
  if (!pipeline) return { picked: null, member: pointer.join("/") };
  const stage = kind === "stages" ? pipeline.stages[Number(at)] : undefined;
  if (stage) return { picked: { pipeline: pipeline.key, stage: stage.key }, member: rest.join("/") };
  const transition = kind === "transitions" ? pipeline.transitions[Number(at)] : undefined;
  if (transition) return { picked: { pipeline: pipeline.key, transition: transition.key }, member: rest.join("/") };
  return { picked: { pipeline: pipeline.key }, member: [kind, at, ...rest].filter((step) => step !== undefined).join("/") };
}

/** The type of the action that a pointer of an error points into; undefined when it points elsewhere. */
export function actionAt(document: WorkflowDocument, pointer: readonly string[]): ActionType | undefined {
  const end = pointer.findLastIndex((step) => step === "actions" || step === "onWarn") + 2;
  if (end < 2) return undefined;
  const found = pointer.slice(0, end).reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], document);
  return (found as { type?: ActionType } | undefined)?.type;
}

type Say = { text: (label: LocalizedText | undefined, key: string) => string; action: (type: ActionType) => string };

/** What people call the part of a workflow that a fault of its app names, and the action in it; null when the fault lies elsewhere. */
export function placeName(key: string, document: WorkflowDocument, pointer: string | null, { text, action }: Say) {
  const root = `/workflows/${key}/`;
  const steps = pointer?.startsWith(root) ? pointerParts(pointer.slice(root.length - 1)) : null;
  const picked = steps && partAt(document, steps).picked;
  const pipeline = document.pipelines.find((each) => each.key === picked?.pipeline);
  if (!steps || !picked || !pipeline) return null;
  const part =
    pipeline.stages.find((stage) => stage.key === picked.stage) ??
    pipeline.transitions.find((transition) => transition.key === picked.transition);
  const done = actionAt(document, steps);
  return [
    document.pipelines.length > 1 || !part ? text(pipeline.label, pipeline.key) : null,
    part && text(part.label, part.key),
    done && action(done),
  ]
    .filter((name) => name !== null && name !== undefined)
    .join(" · ");
}
