import type { Schemas } from "@/api/documents";
import type { RawFigures } from "./api/figures";

type Pipeline = Schemas["pipeline"];
type Stage = Schemas["stage"];

/** What the picture tells of a stage. */
export type StageFigures = {
  stage: Stage;
  /** Records in it now, and what they are worth together. */
  count: number;
  sum: number | null;
  /** Stays that began in the period. */
  entered: number;
  /** Days a stay lasted on average. */
  days: number | null;
  /** Of those that left, how many went on, went back, or were lost. */
  on: number;
  back: number;
  lost: number;
  /** The share of those that left which went on; null when none left. */
  share: number | null;
};

const daySeconds = 86_400;
/** Below so many departures a share says little. */
const enough = 5;

/** The figures of a pipeline's stages, in the order of the path. */
export function figuresOf(pipeline: Pipeline, raw: RawFigures): StageFigures[] {
  const order = new Map(pipeline.stages.map(({ key }, index) => [key, index]));
  const mine = <T extends { pipeline: string; stage: string }>(rows: readonly T[], stage: string) =>
    rows.filter((row) => row.pipeline === pipeline.key && row.stage === stage);
  return pipeline.stages.map((stage, index) => {
    const [stock] = mine(raw.stock, stage.key);
    const [entered] = mine(raw.entered, stage.key);
    const gone = { on: 0, back: 0, lost: 0 };
    for (const { next, nextStatus, count } of mine(raw.left, stage.key)) {
      gone[nextStatus === "lost" ? "lost" : (order.get(next) ?? index) > index ? "on" : "back"] += count;
    }
    const left = gone.on + gone.back + gone.lost;
    return {
      stage,
      count: stock?.count ?? 0,
      sum: stock?.sum ?? null,
      entered: entered?.count ?? 0,
      days: entered?.stayed == null ? null : entered.stayed / daySeconds,
      ...gone,
      share: left === 0 ? null : gone.on / left,
    };
  });
}

/** The stage where the fewest go on, when enough have left it to say so and any were lost or sent back. */
export function bottleneckOf(figures: readonly StageFigures[]): StageFigures | null {
  const candidates = figures.filter(({ stage, share, on, back, lost }) => {
    const isOpen = (stage.status ?? "open") === "open";
    return isOpen && share !== null && share < 1 && on + back + lost >= enough;
  });
  return candidates.reduce<StageFigures | null>((worst, one) => (worst === null || one.share! < worst.share! ? one : worst), null);
}

/** A transition between two stages of the path that does not go to the next one: drawn as an arc. */
export type Arc = { from: number; to: number; kind: "skip" | "back"; label: NonNullable<Schemas["stageTransition"]["label"]> };

/** The transitions that leave the straight path, between the stages that the picture shows. */
export function arcsOf(pipeline: Pipeline, shown: readonly string[]): Arc[] {
  return (pipeline.transitions ?? []).flatMap((transition) => {
    const to = shown.indexOf(transition.to);
    return (transition.from ?? []).flatMap((key): Arc[] => {
      const from = shown.indexOf(key);
      if (from < 0 || to < 0 || to === from || to === from + 1) return [];
      return [{ from, to, kind: to < from ? "back" : "skip", label: transition.label ?? transition.key }];
    });
  });
}
