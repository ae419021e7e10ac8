import { describe, expect, it } from "vitest";
import type { StagePlace, TransitionOffer } from "@/forms/api/transitions";
import { nextStep } from "./next-step";

const offer = (more: Partial<TransitionOffer>) =>
  ({
    transition: "go",
    label: "Go",
    kind: "forward",
    to: "b",
    toLabel: "B",
    isAllowed: true,
    needsNothing: true,
    fields: [],
    blocked: [],
    ...more,
  }) as TransitionOffer;

const place = (transitions: TransitionOffer[], checklist: StagePlace["checklist"] = []) =>
  ({
    path: [
      { stage: "a", status: "open" },
      { stage: "b", status: "open" },
      { stage: "x", status: "lost" },
    ],
    checklist,
    transitions,
  }) as unknown as StagePlace;

const asked = (field: string, isFilled: boolean, required = true) => ({ field, label: field, required, isFilled, schema: {} }) as never;

describe("what is missing for the next stage", () => {
  it("is nothing when no way goes on", () => {
    expect(nextStep(place([offer({ kind: "back" }), offer({ to: "x" })]))).toBeNull();
  });

  it("prefers a way that is open to one that is blocked", () => {
    expect(nextStep(place([offer({ transition: "shut", isAllowed: false }), offer({ transition: "open" })]))?.offer.transition).toBe(
      "open",
    );
  });

  it("counts open items that must be done, and shows the others without counting them", () => {
    const next = nextStep(
      place(
        [offer({ isAllowed: false, blocked: [{ code: "stage.item_open", detail: "…", pointer: null, parameters: {} }] })],
        [
          { item: "one", label: "One", must: true, done: false },
          { item: "two", label: "Two", must: false, done: false },
          { item: "three", label: "Three", must: true, done: true },
        ],
      ),
    );

    expect(next?.missing).toBe(1);
    expect(next?.needs).toHaveLength(3);
  });

  it("names a field once, whether it blocks or is asked for", () => {
    const next = nextStep(
      place([
        offer({
          fields: [asked("price", false), asked("day", true), asked("note", false, false)],
          blocked: [{ code: "field.required", detail: "A price is needed.", pointer: "/values/price", parameters: {} }],
        }),
      ]),
    );

    expect(next?.needs).toEqual([{ kind: "field", field: "price", label: "A price is needed." }]);
  });

  it("tells what stands against it that can neither be ticked nor filled in", () => {
    const blocked = [{ code: "stage.not_yours", detail: "Only a manager may.", pointer: null, parameters: {} }];

    expect(nextStep(place([offer({ isAllowed: false, blocked })]))?.needs).toEqual([{ kind: "other", label: "Only a manager may." }]);
  });
});
