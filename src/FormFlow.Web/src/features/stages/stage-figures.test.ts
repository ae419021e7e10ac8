import { describe, expect, it } from "vitest";
import type { RawFigures } from "./api/figures";
import { startOf } from "./period";
import { arcsOf, bottleneckOf, figuresOf } from "./stage-figures";

const pipeline = {
  key: "main",
  stages: [{ key: "a" }, { key: "b" }, { key: "c", status: "won" }, { key: "x", status: "lost" }],
  transitions: [
    { key: "go", from: ["a"], to: "b" },
    { key: "jump", label: "Jump", from: ["a"], to: "c", kind: "skip" },
    { key: "back", label: "Back", from: ["b"], to: "a", kind: "back" },
    { key: "lose", from: ["a", "b"], to: "x" },
  ],
} as never;

const left = (stage: string, next: string, nextStatus: string, count: number) => ({ pipeline: "main", stage, next, nextStatus, count });

const raw: RawFigures = {
  stock: [
    { pipeline: "main", stage: "a", count: 3, sum: 30 },
    { pipeline: "else", stage: "a", count: 99, sum: 99 },
  ],
  entered: [{ pipeline: "main", stage: "a", count: 12, stayed: 3 * 86_400 }],
  left: [
    left("a", "b", "open", 6),
    left("a", "c", "won", 1),
    left("a", "x", "lost", 2),
    left("b", "c", "won", 1),
    left("b", "a", "open", 1),
    left("b", "x", "lost", 2),
  ],
};

describe("the figures of a pipeline", () => {
  const figures = figuresOf(pipeline, raw);

  it("count its own records, stays and ways out", () => {
    expect(figures[0]).toMatchObject({ count: 3, sum: 30, entered: 12, days: 3, on: 7, back: 0, lost: 2 });
    expect(figures[0]?.share).toBeCloseTo(7 / 9);
    expect(figures[1]).toMatchObject({ count: 0, entered: 0, days: null, on: 1, back: 1, lost: 2, share: 0.25 });
    expect(figures[3]?.share).toBeNull();
  });

  it("call the stage a bottleneck where the fewest go on, of those that enough have left", () => {
    expect(bottleneckOf(figures)?.stage.key).toBe("a");
    expect(bottleneckOf(figures.map((one) => ({ ...one, on: one.on * 10, lost: one.lost * 10 })))?.stage.key).toBe("b");
  });

  it("call none so when all go on", () => {
    expect(bottleneckOf(figures.map((one) => ({ ...one, on: 9, back: 0, lost: 0, share: 1 })))).toBeNull();
  });
});

describe("the picture", () => {
  it("draws the ways that leave the straight path, between the stages it shows", () => {
    expect(arcsOf(pipeline, ["a", "b", "c"])).toEqual([
      { from: 0, to: 2, kind: "skip", label: "Jump" },
      { from: 1, to: 0, kind: "back", label: "Back" },
    ]);
  });

  it("begins so many days ago", () => {
    expect(startOf("month", "2026-03-15")).toBe("2026-02-13T00:00:00.000Z");
    expect(startOf("all", "2026-03-15")).toBeNull();
  });
});
