import { describe, expect, it } from "vitest";
import type { StagePlace } from "@/forms/api/transitions";
import type { Stay } from "./api/record";
import { pathSteps } from "./stage-days";

const stage = (key: string, status: "open" | "won" | "lost" = "open", isCurrent = false) =>
  ({ stage: key, label: key, purpose: null, status, color: null, probability: null, isCurrent }) as StagePlace["path"][number];

const place = (path: StagePlace["path"], status: StagePlace["status"] = "open") =>
  ({ field: "state", pipeline: "main", status, path }) as unknown as StagePlace;

const stay = (key: string, enteredAt: string, days: number | null): Stay => ({
  field: "state",
  pipeline: "main",
  stage: key,
  enteredAt,
  leftAt: null,
  stayed: days === null ? null : days * 86_400,
});

const now = new Date("2026-11-26T12:00:00Z");

describe("the path of a record", () => {
  it("adds up all visits of a stage and counts the first day of the present one as the first", () => {
    const steps = pathSteps(
      place([stage("draft"), stage("review", "open", true), stage("done", "won")]),
      [stay("draft", "2026-11-10T00:00:00Z", 2), stay("draft", "2026-11-20T00:00:00Z", 3), stay("review", "2026-11-25T13:00:00Z", null)],
      now,
    );

    expect(steps.map(({ state, days }) => [state, days])).toEqual([
      ["done", 5],
      ["current", 1],
      ["open", null],
    ]);
  });

  it("does not call a stage done that was skipped", () => {
    const steps = pathSteps(place([stage("a"), stage("b"), stage("c", "open", true)]), [stay("a", "2026-11-01T00:00:00Z", 1)], now);

    expect(steps.map(({ state }) => state)).toEqual(["done", "open", "current"]);
  });

  it("shows a lost stage only to those that are lost, with where they had been", () => {
    const path = [stage("a"), stage("b"), stage("gone", "lost")];
    expect(pathSteps(place([stage("a", "open", true), ...path.slice(1)]), [], now).map((step) => step.stage)).toEqual(["a", "b"]);

    const lost = pathSteps(place([path[0]!, path[1]!, stage("gone", "lost", true)], "lost"), [stay("a", "2026-11-01T00:00:00Z", 4)], now);

    expect(lost.map(({ stage: key, state }) => [key, state])).toEqual([
      ["a", "done"],
      ["b", "open"],
      ["gone", "current"],
    ]);
  });

  it("leaves out stays of another field or pipeline", () => {
    const other = { ...stay("a", "2026-11-01T00:00:00Z", 9), pipeline: "else" };

    expect(pathSteps(place([stage("a", "open", true)]), [other], now)[0]?.days).toBeNull();
  });
});
