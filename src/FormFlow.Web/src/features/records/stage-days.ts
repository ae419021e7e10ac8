import type { StagePlace } from "@/forms/api/transitions";
import type { Stay } from "./api/record";

const dayMs = 86_400_000;

/** What the path shows of a stage. */
export type PathStep = StagePlace["path"][number] & {
  state: "done" | "current" | "open";
  /** Days spent in it, all visits together; the running one counts its first day as 1. Null when never there. */
  days: number | null;
};

/** The steps of a record's path: lost stages only when it is in one, every other with the days spent there. */
export function pathSteps(place: StagePlace, stays: readonly Stay[], now: Date): PathStep[] {
  const current = place.path.findIndex(({ isCurrent }) => isCurrent);
  const isLost = place.status === "lost";
  const mine = stays.filter(({ field, pipeline }) => field === place.field && pipeline === place.pipeline);
  return place.path
    .map((step, index): PathStep => {
      const visits = mine.filter(({ stage }) => stage === step.stage);
      const spent = visits.reduce((sum, stay) => sum + stayMs(stay, now), 0);
      const wasThere = visits.length > 0;
      const isDone = isLost ? wasThere : index < current && wasThere;
      return {
        ...step,
        state: step.isCurrent ? "current" : isDone ? "done" : "open",
        days: wasThere ? (step.isCurrent ? Math.floor(spent / dayMs) + 1 : Math.round(spent / dayMs)) : null,
      };
    })
    .filter((step) => step.isCurrent || step.status !== "lost");
}

const stayMs = ({ stayed, enteredAt }: Stay, now: Date) =>
  stayed === null ? Math.max(0, now.getTime() - Date.parse(enteredAt)) : stayed * 1000;
