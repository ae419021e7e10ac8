import type { LocalizedText, WorkflowDocument } from "@/api/documents";
import { keyFor } from "@/lib/keys";
import { type Clash, type Lists, merge as mergeDocuments } from "@/lib/merge";
import { same } from "@/lib/same";
import { textIn } from "@/lib/text";
import type { Picked, Pipeline } from "./workflow-design";

/** What is told apart in a workflow. */
const lists: Lists = { pipelines: "key", stages: "key", transitions: "key", checklist: "key" };

type Part = { readonly key: string; readonly label?: LocalizedText };

/** Other keys for parts that two people added under the same: those of mine that theirs has with another name. */
function fresh(base: readonly Part[], mine: readonly Part[], theirs: readonly Part[], start: string): ReadonlyMap<string, string> {
  const taken = new Set([...mine, ...theirs].map(({ key }) => key.toLowerCase()));
  const isOther = ({ key, label }: Part) => theirs.some((part) => part.key === key && !same(part.label, label));
  const added = mine.filter(({ key }) => base.every((part) => part.key !== key)).filter(isOther);
  return new Map(
    added.map(({ key, label }) => {
      const next = keyFor(textIn("en", label), start, taken);
      taken.add(next.toLowerCase());
      return [key, next];
    }),
  );
}

/** Keys that have to be other ones, by pipeline. */
type Renamed = {
  readonly pipelines: ReadonlyMap<string, string>;
  readonly within: ReadonlyMap<string, { stages: ReadonlyMap<string, string>; transitions: ReadonlyMap<string, string> }>;
};

function renamedBy(base: WorkflowDocument, mine: WorkflowDocument, theirs: WorkflowDocument): Renamed {
  const of = (document: WorkflowDocument, key: string): Pick<Pipeline, "stages" | "transitions"> =>
    document.pipelines.find((pipeline) => pipeline.key === key) ?? { stages: [], transitions: [] };
  const pipelines = fresh(base.pipelines, mine.pipelines, theirs.pipelines, "pipeline");
  const within = mine.pipelines
    .filter(({ key }) => !pipelines.has(key))
    .map(({ key, stages, transitions }) => {
      const [old, their] = [of(base, key), of(theirs, key)];
      const parts = {
        stages: fresh(old.stages, stages, their.stages, "stage"),
        transitions: fresh(old.transitions, transitions, their.transitions, "way"),
      };
      return [key, parts] as const;
    });
  return { pipelines, within: new Map(within) };
}

function withKeys(document: WorkflowDocument, { pipelines, within }: Renamed): WorkflowDocument {
  const renamed = document.pipelines.map((pipeline): Pipeline => {
    const parts = within.get(pipeline.key);
    const stage = (key: string) => parts?.stages.get(key) ?? key;
    return {
      ...pipeline,
      key: pipelines.get(pipeline.key) ?? pipeline.key,
      stages: pipeline.stages.map((each) => ({ ...each, key: stage(each.key) })),
      transitions: pipeline.transitions.map((way) => ({
        ...way,
        key: parts?.transitions.get(way.key) ?? way.key,
        to: stage(way.to),
        ...(way.from && { from: way.from.map(stage) }),
      })),
    };
  });
  return { ...document, pipelines: renamed };
}

/** How what two people made of the same workflow comes together. */
export type Meeting = {
  /** What both changed in different ways. */
  readonly clashes: readonly Clash[];
  /** Mine with theirs, those clashes being theirs that are said to be. */
  readonly into: (mine: WorkflowDocument, theirs: ReadonlySet<string>) => WorkflowDocument;
  /** What is picked, by the keys it has then: parts that both added under one key are kept apart. */
  readonly picked: (picked: Picked) => Picked;
};

/** Brings together what two people made of the same workflow. */
export function meet(base: WorkflowDocument, mine: WorkflowDocument, theirs: WorkflowDocument): Meeting {
  const renamed = renamedBy(base, mine, theirs);
  const merged = (one: WorkflowDocument, isTheirs?: (id: string) => boolean) =>
    mergeDocuments([base, withKeys(one, renamed), theirs], lists, isTheirs);
  return {
    clashes: merged(mine).clashes,
    into: (one, chosen) => merged(one, (id) => chosen.has(id)).document,
    picked: ({ pipeline, stage, transition }) => {
      const parts = renamed.within.get(pipeline);
      return {
        pipeline: renamed.pipelines.get(pipeline) ?? pipeline,
        stage: stage && (parts?.stages.get(stage) ?? stage),
        transition: transition && (parts?.transitions.get(transition) ?? transition),
      };
    },
  };
}
