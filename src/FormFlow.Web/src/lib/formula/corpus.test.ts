import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { canonical, cleanNumber, type ValueKind } from "../values";
import { compileFormula, type Environment, type Fault, type WorkingDays } from "./formula";
import type { FormulaTree } from "./interpreter";
import { loadReadings } from "./readings";

/** The server's own cases: both interpreters give the same for each of them. */
const folder = join(process.cwd(), "../../tests/FormFlow.Engine.Tests/Formulas");
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), "utf8"));

type Case = {
  formula: string;
  types?: Record<string, string>;
  inputs?: Record<string, unknown>;
  environment?: { now?: string; zone?: string; me?: string | null; department?: string | null; calendar?: WorkingDays };
  value?: unknown;
  error?: string;
};
type Published = { inputs: string[]; tree: FormulaTree };

const trees: Record<string, Published> = read("trees.json");
const codes: Record<Fault, string> = {
  value: "formula.value",
  divisionByZero: "formula.division_by_zero",
  number: "formula.number",
  date: "formula.date",
  format: "formula.format",
  tooLarge: "formula.too_large",
  tooMuchWork: "formula.too_much_work",
  stopped: "formula.stopped",
};

function environmentOf(own: Case["environment"] = {}): Environment {
  return {
    now: Date.parse(own.now ?? "2026-03-05T22:30:15.250Z"),
    zone: own.zone ?? "Asia/Shanghai",
    me: own.me === undefined ? "0000000000me1" : own.me,
    department: own.department === undefined ? "0000000000dep" : own.department,
    calendar: own.calendar,
  };
}

function inputOf(given: Case, path: string): unknown {
  const inputs = given.inputs ?? {};
  const type = given.types?.[path];
  if (type === undefined || !(path in inputs)) {
    const column = Object.entries(inputs).find(([name]) => name.startsWith(`${path}.`))?.[1];
    return Array.isArray(column) ? column.map(() => true) : column;
  }
  const kind = type.split(" ").at(-1) as ValueKind;
  const value = inputs[path];
  return Array.isArray(value) ? value.map((item) => (Array.isArray(item) ? item : canonical(item, kind))) : canonical(value, kind);
}

/** Cases are written with all digits; formulas count with 15. */
const cleaned = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(cleaned) : typeof value === "number" ? cleanNumber(value) : value;

function expectSame(given: Case, { inputs, tree }: Published): void {
  const { value, fault } = compileFormula(tree)(
    inputs.map((path) => inputOf(given, path)),
    environmentOf(given.environment),
  );
  expect(fault && codes[fault]).toBe(given.error);
  expect(value).toEqual(given.error === undefined ? cleaned(given.value) : null);
}

describe("a formula gives what the server gives", () => {
  beforeAll(loadReadings);

  for (const file of readdirSync(join(folder, "corpus")).filter((name) => name.endsWith(".json") && name !== "hostile.json")) {
    describe(file, () => {
      for (const [subject, cases] of Object.entries<Case[]>(read(`corpus/${file}`))) {
        cases.forEach((given, place) => {
          const published = trees[`${file.replace(".json", "")}/${subject}/${place}`];
          if (published) it(`${subject} ${place}: ${given.formula}`, () => expectSame(given, published));
        });
      }
    });
  }

  describe("the library's examples", () => {
    for (const [name, published] of Object.entries(trees).filter(([key]) => key.startsWith("example/"))) {
      const arrow = name.lastIndexOf(" → ");
      it(name.slice("example/".length), () => expectSame({ formula: "", value: JSON.parse(name.slice(arrow + 3)) }, published));
    }
  });

  describe("hostile formulas", () => {
    (read("corpus/hostile.json") as (Case & { stopped?: string; harmless?: unknown })[]).forEach((given, place) => {
      const published = trees[`hostile/${place}`];
      if (published === undefined) return;
      it(`${place}: ${given.formula.slice(0, 80)}`, () => {
        const { value, fault } = compileFormula(published.tree)([], environmentOf());
        if (given.stopped === undefined) expect(value).toEqual(given.harmless);
        else expect([given.stopped, "formula.stopped"], `gave ${value}`).toContain(fault && codes[fault]);
      });
    });
  });

  it("misses none of the corpus that can be saved", () => {
    expect(Object.keys(trees).length).toBeGreaterThan(500);
  });
});
