import type { StagePlace, TransitionOffer } from "@/forms/api/transitions";

/** Something the next stage asks for: an item to tick, a field to fill, or anything else that stands against it. */
export type Need =
  | { kind: "item"; item: string; label: string; must: boolean; done: boolean }
  | { kind: "field"; field: string; label: string }
  | { kind: "other"; label: string };

export type NextStep = { offer: TransitionOffer; needs: Need[]; missing: number };

/** The way on that the page offers first: forward, not into a lost stage. */
export function wayOn(place: StagePlace): TransitionOffer | undefined {
  const statusOf = new Map(place.path.map(({ stage, status }) => [stage, status]));
  const forward = place.transitions.filter(({ kind, to }) => kind === "forward" && statusOf.get(to) !== "lost");
  return forward.find(({ isAllowed }) => isAllowed) ?? forward[0];
}

/** What is still missing for the next stage, each thing once: open items, fields that block or are asked for, and the rest in words. */
export function nextStep(place: StagePlace): NextStep | null {
  const offer = wayOn(place);
  if (offer === undefined) return null;
  const items = place.checklist.map((line): Need => ({ kind: "item", ...line }));
  const fields = new Map<string, Need>();
  const others: Need[] = [];
  for (const why of offer.blocked) {
    const field = why.pointer?.startsWith("/values/") ? why.pointer.slice(8) : null;
    if (field !== null) fields.set(field, { kind: "field", field, label: why.detail });
    else if (why.code !== "stage.item_open") others.push({ kind: "other", label: why.detail });
  }
  for (const asked of offer.fields) {
    if (asked.required && !asked.isFilled && !fields.has(asked.field)) {
      fields.set(asked.field, { kind: "field", field: asked.field, label: asked.label });
    }
  }
  const needs = [...items, ...fields.values(), ...others];
  return { offer, needs, missing: needs.filter((need) => need.kind !== "item" || (need.must && !need.done)).length };
}
