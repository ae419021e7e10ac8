import { describe, expect, it } from "vitest";
import type { FormDocument } from "@/api/documents";
import { begin, type History, type Step, take } from "./history";

const start = begin({ label: "A", fields: [] });
const label = (to: string, about?: string): Step => ({ do: "edit", edit: (document) => ({ ...document, label: to }), about });
const having = (...steps: Step[]): History => steps.reduce(take, start);

describe("what was designed", () => {
  it("is undone and done again, step by step", () => {
    const two = having(label("B"), label("C"));
    const back = take(take(two, { do: "undo" }), { do: "undo" });
    expect(back.now.document.label).toBe("A");
    expect(take(back, { do: "undo" })).toBe(back);
    expect(take(back, { do: "redo" }).now.document.label).toBe("B");
    expect(take(take(two, { do: "undo" }), label("D")).future).toEqual([]);
  });

  it("is undone as a whole where one typed on, until something else is picked", () => {
    const typed = having(label("B", "label"), label("Bo", "label"), label("Bob", "label"));
    expect(take(typed, { do: "undo" }).now.document.label).toBe("A");
    const twice = having(label("B", "label"), { do: "pick", picked: ["x"] }, label("Bo", "label"));
    expect(take(twice, { do: "undo" }).now.document.label).toBe("B");
  });

  it("keeps what others changed meanwhile when it is undone", () => {
    const into = (document: FormDocument) => ({ ...document, description: "theirs" });
    const merged = having(label("B"), { do: "merge", into });
    expect(take(merged, { do: "undo" }).now.document).toMatchObject({ label: "A", description: "theirs" });
  });

  it("has no step where nothing changed", () => {
    expect(take(start, { do: "edit", edit: (document) => document })).toBe(start);
  });

  it("has what is picked, one or several", () => {
    const toggle = (target: string, adds: boolean): Step => ({ do: "toggle", target, adds });
    expect(having(toggle("a", false), toggle("b", true)).now.picked).toEqual(["a", "b"]);
    expect(having(toggle("a", false), toggle("b", true), toggle("a", true)).now.picked).toEqual(["b"]);
    expect(having(toggle("a", false), toggle("b", false)).now.picked).toEqual(["b"]);
  });
});
