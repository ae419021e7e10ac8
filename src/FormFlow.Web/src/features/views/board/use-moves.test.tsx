import { act, renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { fieldAt } from "@/fields/shown-field";
import { answer, inShop, item, shop } from "../testing-shop";
import { useMoves } from "./use-moves";

const say = { text: (label: unknown) => String(label), words: (key: string) => key } as never;
const column = (id: string) => ({ id, value: id, label: id, color: null, count: 1, sum: null });

async function moving(path: string, to: string, answers: Parameters<typeof answer>[0]) {
  const calls = answer(answers);
  const field = fieldAt(shop, "shop.order", path, say);
  const { result } = renderHook(() => useMoves({ ws: "demo", form: "shop.order", field, titleOf: (one) => one.id }), {
    wrapper: inShop().wrapper,
  });
  await act(() => result.current.move(item("1", {}, 4), column("new"), column(to)));
  return { calls, moves: result.current.moves };
}

const offer = (to: string, more: object = {}) => ({
  transition: `to_${to}`,
  label: to,
  to,
  toLabel: to,
  isAllowed: true,
  needsNothing: true,
  fields: [],
  blocked: [],
  ...more,
});
const stages = (...transitions: object[]) => ({ version: 4, fields: [{ field: "stage", stage: "new", transitions }] });

describe("a card that is moved", () => {
  it("into a stage takes the transition that goes there", async () => {
    const { calls, moves } = await moving("stage", "packed", ({ method }) => ({
      body: method === "GET" ? stages(offer("packed")) : item("1"),
    }));

    const post = calls.find((call) => call.method === "POST");
    expect(post?.path).toBe("/api/v1/workspaces/demo/forms/shop.order/records/1/transitions/to_packed");
    expect(moves.size).toBe(0);
  });

  it("stays where it is when no transition goes there", async () => {
    const { calls, moves } = await moving("stage", "sent", () => ({ body: stages(offer("packed")) }));

    expect(calls.every((call) => call.method === "GET")).toBe(true);
    expect(moves.size).toBe(0);
  });

  it("into an option changes the field, and into blank clears it", async () => {
    const changed = await moving("kind", "a", () => ({ body: item("1") }));
    const cleared = await moving("kind", "", () => ({ body: item("1") }));

    expect(changed.calls[0]).toMatchObject({ method: "PATCH", body: { values: { kind: "a" } } });
    expect(cleared.calls[0]?.body).toEqual({ values: { kind: null } });
  });

  it("goes back when the server refuses", async () => {
    const { moves } = await moving("kind", "a", () => ({ status: 422, body: { status: 422, code: "x", title: "No", errors: [] } }));

    expect(moves.size).toBe(0);
  });
});
