import { describe, expect, it } from "vitest";
import type { FormDocument, WorkflowDocument } from "@/api/documents";
import type { HistoryEntry } from "./api/record";
import { named, reasonLabels, referencesIn, ruleOf, timelineOf, toldChanges } from "./timeline";

const form = {
  label: "Order",
  fields: [
    { key: "name", type: "text" },
    { key: "buyer", type: "lookup", form: "shop.buyer" },
    { key: "owner", type: "member" },
    { key: "total", type: "formula", formula: "1" },
    { key: "state", type: "stage" },
  ],
} as unknown as FormDocument;

const entry = (more: object) =>
  ({ id: "1", at: "2026-11-26T08:00:00Z", kind: "record.updated", callerKind: "member", caller: "m1", ...more }) as HistoryEntry;
const change = (field: string, before: unknown, after: unknown) => ({ field, fieldId: field, before, after });

describe("the timeline of a record", () => {
  it("tells what people changed and leaves out what was computed from it", () => {
    const [told] = timelineOf([entry({ changes: [change("name", "a", "b"), change("total", 1, 2)] })], form);

    expect(told?.kind).toBe("changes");
    expect(toldChanges(told!).map(({ key }) => key)).toEqual(["name"]);
  });

  it("tells a computed change when nothing else changed", () => {
    const [told] = timelineOf([entry({ callerKind: "system", changes: [change("total", 1, 2)] })], form);

    expect(told?.isAutomatic).toBe(true);
    expect(toldChanges(told!)).toHaveLength(1);
  });

  it("leaves what accompanies a stage to the move", () => {
    const moves = [
      {
        field: "state",
        pipeline: "main",
        from: "a",
        to: "b",
        transition: "go",
        kind: "forward",
        automatic: true,
        reason: ["price", "high"],
      },
    ];
    const [told] = timelineOf([entry({ changes: [change("state", "a", "b"), change("state.enteredAt", 1, 2)], moves })], form);

    expect(told).toMatchObject({ kind: "moves", isAutomatic: true, changes: [], moves: [{ to: "b", reason: ["price", "high"] }] });
  });

  it("says nothing of fields that are gone, and of nothing but them not a word", () => {
    expect(timelineOf([entry({ changes: [change("dropped", 1, 2)] })], form)).toEqual([]);
  });

  it("ties a comment to its words and a task to its title", () => {
    const about = (fieldId: string, after: string) => ({ field: null, fieldId, before: null, after });
    const told = timelineOf(
      [
        entry({ kind: "comment.added", changes: [about("comment", "c1")] }),
        entry({ kind: "comment.edited", changes: [about("comment", "c1")] }),
        entry({ kind: "task.created", changes: [about("task", "t1"), about("title", "Call")] }),
      ],
      form,
    );

    expect(told.map(({ kind, comment, task }) => [kind, comment, task])).toEqual([
      ["comments", "c1", null],
      ["tasks", null, { id: "t1", title: "Call" }],
    ]);
  });

  it("asks for the names of the records that changes hold", () => {
    const told = timelineOf([entry({ changes: [change("buyer", "b1", ["b2", "b3"]), change("owner", "m1", "m2")] })], form);

    expect([...(referencesIn(told).get("shop.buyer") ?? [])]).toEqual(["b1", "b2", "b3"]);
    expect(named(form.fields[1]!, "b1", () => "Ada")).toEqual({ id: "b1", title: "Ada" });
    expect(named(form.fields[0]!, "b1", () => "Ada")).toBe("b1");
  });
});

describe("the rule behind an automatic act", () => {
  const workflow = {
    label: "Path",
    form: "shop.order",
    field: "state",
    timers: [{ key: "quiet", label: "Gone quiet" }],
    pipelines: [
      {
        key: "main",
        stages: [],
        transitions: [
          {
            key: "win",
            to: "won",
            label: "Won",
            reason: { options: [{ value: "price", label: "Price", options: [{ value: "high", label: "Too high" }] }] },
          },
        ],
      },
    ],
  } as unknown as WorkflowDocument;
  const workflows = [{ key: "shop.path", document: workflow }];

  it("is named as its workflow calls it", () => {
    expect(ruleOf("timer:shop.path/timer.quiet", "shop.order", workflows)).toBe("Gone quiet");
    expect(ruleOf("timer:shop.path/stay.late.0", "shop.order", workflows)).toBe("Path");
    expect(ruleOf("transition:win", "shop.order", workflows)).toBe("Won");
  });

  it("is none when nobody knows it", () => {
    expect(ruleOf("timer:else.path/x", "shop.order", workflows)).toBeNull();
    expect(ruleOf("import:1", "shop.order", workflows)).toBeNull();
    expect(ruleOf(null, "shop.order", workflows)).toBeNull();
  });

  it("words a reason level by level, and keeps what it does not know", () => {
    const options = [{ value: "price", label: "Price", options: [{ value: "high", label: "Too high" }] }];

    expect(reasonLabels(["price", "high"], options)).toEqual(["Price", "Too high"]);
    expect(reasonLabels(["price", "old"], options)).toEqual(["Price", "old"]);
    expect(reasonLabels(["gone"], undefined)).toEqual(["gone"]);
  });
});
