import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { testCatalog } from "@/testing/catalog";
import { FormState } from "../form-state";
import { compileForm } from "./compiled-form";
import type { RuleContext } from "./rule";

type Case = { score: Record<string, unknown>; values: Record<string, unknown>; value: number };

const context: RuleContext = { now: Date.parse("2026-03-20T14:00:00Z"), zone: "Asia/Shanghai", me: "m1", department: null };
const cases: Case[] = JSON.parse(readFileSync(join(process.cwd(), "../../tests/FormFlow.Engine.Tests/Scores/cases.json"), "utf8"));

function stateOf(fields: readonly unknown[], values: Record<string, unknown>) {
  const catalog = testCatalog({
    "shop.visit": {
      fields: [
        { key: "role", type: "select", options: [{ value: "boss" }, { value: "clerk" }] },
        { key: "visits", type: "number", decimals: 3 },
        { key: "tags", type: "tags" },
        { key: "seen", type: "dateTime" },
        { key: "day", type: "date" },
        { key: "size", type: "lookup", form: "shop.size" },
        ...fields,
      ] as never,
    },
    "shop.size": { fields: [{ key: "people", type: "number" }] },
  });
  const form = compileForm(catalog, catalog.forms.get("shop.visit")!, []);
  return new FormState({ form, initial: values, foreign: () => undefined, context });
}

describe("a score in the browser", () => {
  it.each(cases.map((given, place) => [place, given] as const))("gives what the server gives: case %i", (_, { score, values, value }) => {
    expect(stateOf([score], values).values.score).toBe(value);
  });

  const score = {
    key: "score",
    type: "score",
    max: 30,
    terms: [
      { label: "Decides", points: 20, when: { field: "role", op: "eq", value: "boss" } },
      { label: "Visits", field: "visits" },
    ],
  };
  const grade = { key: "grade", type: "band", of: "score", bands: [{ value: "A", from: 20 }, { value: "B", from: 5 }, { value: "C" }] };

  it("follows what is typed, its band with it", () => {
    const state = stateOf([grade, score], {});
    expect(state.values).toMatchObject({ score: 0, grade: "C" });
    state.set("visits", 6);
    expect(state.values).toMatchObject({ score: 6, grade: "B" });
    state.set("role", "boss");
    expect(state.values).toMatchObject({ score: 26, grade: "A" });
  });

  it("is explained term by term", () => {
    const account = stateOf([score], { visits: 40 }).scored("score");
    expect(account).toMatchObject({ total: 40, value: 30 });
    expect(account?.lines).toEqual([
      { label: "Decides", counts: false, points: 20 },
      { label: "Visits", counts: true, points: 40 },
    ]);
  });

  it("waits for what is behind a lookup", () => {
    const behind = { key: "score", type: "score", terms: [{ label: "Size", field: "size.people" }] };
    const state = stateOf([behind], { size: { id: "0000000000001", title: "Big" } });
    expect(state.values.score).toBeUndefined();
    expect(state.scored("score")?.lines[0]?.counts).toBeUndefined();
  });
});
