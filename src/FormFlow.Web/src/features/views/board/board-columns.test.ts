import { describe, expect, it } from "vitest";
import { fieldAt } from "@/fields/shown-field";
import { shop } from "../testing-shop";
import { boardColumns, columnCondition, flowOf, pipelineIn } from "./board-columns";

const say = {
  text: (label: unknown, otherwise = "") => (typeof label === "string" ? label : otherwise),
  words: (key: string) => key,
} as never;
const shown = (path: string) => fieldAt(shop, "shop.order", path, say)!;
const text = (label: never, otherwise?: string) => (typeof label === "string" ? label : (otherwise ?? ""));
const columns = (path: string, figures: Record<string, unknown>[], hidden: string[] = []) =>
  boardColumns({
    field: shown(path),
    catalog: shop,
    pipeline: "usual",
    figures,
    hidden,
    text,
    label: (value) => (value as { title: string }).title,
  });

describe("the columns of a board", () => {
  it("are all stages of the pipeline in order, with or without cards", () => {
    const made = columns("stage", [{ stage: "sent", count: 2, sum: 10 }]);

    expect(made.map((column) => column.label)).toEqual(["New", "Packed", "Sent", "Paid", "Cancelled"]);
    expect(made[2]).toMatchObject({ count: 2, sum: 10, color: "amber" });
    expect(made[0]).toMatchObject({ count: 0, sum: null });
  });

  it("leave out hidden ones and show blank last, only when there are some", () => {
    const made = columns(
      "kind",
      [
        { kind: null, count: 1 },
        { kind: "a", count: 3 },
      ],
      ["b"],
    );

    expect(made.map((column) => column.id)).toEqual(["a", ""]);
    expect(columnCondition("kind", made[1]!)).toEqual({ field: "kind", op: "empty" });
  });

  it("are the people there are, by name", () => {
    const made = columns("owner", [
      { owner: { id: "2", title: "Zoe" }, count: 1 },
      { owner: { id: "1", title: "Ann" }, count: 1 },
    ]);

    expect(made.map((column) => column.label)).toEqual(["Ann", "Zoe"]);
    expect(columnCondition("owner", made[0]!)).toEqual({ field: "owner", op: "eq", value: "1" });
  });
});

describe("the flow through stages", () => {
  const workflow = shop.workflowOf("shop.order", "stage")!.document;
  const left = (stage: string, next: string, count: number, nextStatus = "open") => ({ stage, next, nextStatus, count });

  it("is the share of those who left that went towards the end", () => {
    const flow = flowOf(workflow, "usual", [left("packed", "sent", 3), left("packed", "new", 1), left("packed", "cancelled", 1, "lost")]);

    expect(flow.get("packed")).toMatchObject({ share: 0.6, isBottleneck: false });
    expect(flow.has("paid")).toBe(false);
  });

  it("is narrowest where by far the fewest go on", () => {
    const flow = flowOf(workflow, "usual", [
      left("new", "packed", 90),
      left("new", "cancelled", 10, "lost"),
      left("packed", "sent", 40),
      left("packed", "cancelled", 60, "lost"),
      left("sent", "paid", 36, "won"),
      left("sent", "cancelled", 4, "lost"),
    ]);

    expect([...flow].filter(([, one]) => one.isBottleneck).map(([stage]) => stage)).toEqual(["packed"]);
    expect(flow.get("packed")?.usual).toBeCloseTo(0.9);
  });

  it("says nothing of a bottleneck from a handful", () => {
    const flow = flowOf(workflow, "usual", [left("new", "cancelled", 2, "lost"), left("packed", "sent", 3)]);

    expect([...flow.values()].some((one) => one.isBottleneck)).toBe(false);
  });
});

describe("the pipeline of a filter", () => {
  it("is found where the filter settles on one", () => {
    expect(
      pipelineIn(
        {
          all: [
            { field: "x", op: "empty" },
            { field: "stage.pipeline", op: "eq", value: "usual" },
          ],
        },
        "stage.pipeline",
      ),
    ).toBe("usual");
    expect(pipelineIn({ any: [{ field: "stage.pipeline", op: "eq", value: "usual" }] }, "stage.pipeline")).toBeNull();
  });
});
