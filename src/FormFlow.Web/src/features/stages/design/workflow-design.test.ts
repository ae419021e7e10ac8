import { expect, it } from "vitest";
import type { LocalizedText } from "@/api/documents";
import { newWorkflow } from "@/fields/stage/new-workflow";
import { begin, edited, redone, undone } from "@/lib/undo";
import {
  addPipeline,
  addStage,
  addTransition,
  editStage,
  editTransition,
  moveStage,
  partAt,
  placeName,
  removePipeline,
  removeStage,
  removeTransition,
  renameStage,
  waysFrom,
} from "./workflow-design";

const names = { to: (stage: string) => `To ${stage}` };
const start = () =>
  newWorkflow("shop.order", "state", {
    label: "Path",
    start: "New",
    to: (stage) => stage,
    stages: [
      { key: "new", label: "New" },
      { key: "work", label: "Packing" },
      { key: "done", label: "Sent" },
      { key: "dropped", label: "Dropped", isLost: true },
    ],
  });
const pathOf = (document: ReturnType<typeof start>) => document.pipelines[0]!;
const stagesOf = (document: ReturnType<typeof start>) => pathOf(document).stages.map(({ key }) => key);
const waysOf = (document: ReturnType<typeof start>) =>
  pathOf(document).transitions.map(({ from, to }) => `${(from ?? []).join("+")}>${to}`);

it("adds a stage between two with the ways into it and on from it", () => {
  const [after, key] = addStage(start(), "main", "new", "Check stock", names);
  expect(key).toBe("checkStock");
  expect(stagesOf(after)).toEqual(["new", "checkStock", "work", "done", "dropped"]);
  expect(waysOf(after).slice(-2)).toEqual(["new>checkStock", "checkStock>work"]);
});

it("gives stages with the same or no Latin name keys of their own", () => {
  const [once] = addStage(start(), "main", null, "报价", names);
  const [twice, key] = addStage(once, "main", null, "报价", names);
  expect(key).toBe("stage2");
  expect(new Set(stagesOf(twice)).size).toBe(6);
});

it("moves a stage, and turns the ways that go back then", () => {
  const document = start();
  const moved = moveStage(document, "main", "work", 0);
  expect(stagesOf(moved)).toEqual(["work", "new", "done", "dropped"]);
  expect(waysOf(moved)).toEqual(waysOf(document));
  expect(pathOf(moved).transitions.map(({ key, kind }) => [key, kind])).toEqual([
    ["start", undefined],
    ["toWork", "back"],
    ["toDone", undefined],
    ["toDropped", undefined],
  ]);
  expect(moveStage(moved, "main", "work", 1)).toEqual(document);
  expect(moveStage(document, "main", "work", 9)).toEqual(document);
});

it("renames a new stage with its key and the ways named after it", () => {
  const [added] = addStage(start(), "main", "new", "New stage", names);
  const [after, key] = renameStage(added, "main", "newStage", "Check", { before: "New stage", after: "Check" }, { names, isNew: true });
  expect(key).toBe("check");
  expect(
    pathOf(after)
      .transitions.slice(-2)
      .map(({ label, from, to }) => [label, from, to]),
  ).toEqual([
    ["To Check", ["new"], "check"],
    ["To Packing", ["check"], "work"],
  ]);
  const [kept, same] = renameStage(start(), "main", "work", "Check", { before: "Packing", after: "Check" }, { names, isNew: false });
  expect([same, stagesOf(kept)]).toEqual(["work", ["new", "work", "done", "dropped"]]);
});

it("brings the ways into a stage that is taken out to the next, and takes those out of it along", () => {
  const [after, led] = removeStage(start(), "main", "work", names);
  expect(stagesOf(after)).toEqual(["new", "done", "dropped"]);
  expect(waysOf(after)).toEqual([">new", "new>done", "new>dropped"]);
  expect(led.map(({ key, to }) => [key, to])).toEqual([["toWork", "done"]]);
});

it("names a way after the stage it is led to, where it was named after the one that goes", () => {
  const [added] = addStage(start(), "main", "new", "Check", names);
  const [after] = removeStage(added, "main", "check", names);
  expect(
    pathOf(after)
      .transitions.filter(({ from, to }) => from?.[0] === "new" && to === "work")
      .map(({ label }) => label),
  ).toEqual(["Packing"]);
  const [, led] = removeStage(removeTransition(added, "main", "toWork"), "main", "check", names);
  expect(led.map(({ label }) => label)).toEqual(["To Packing"]);
});

it("brings a way only from where none goes to the next stage in every case", () => {
  const [document] = addTransition(start(), "main", "new", "done", "Express");
  expect(waysOf(removeStage(document, "main", "work", names)[0])).toEqual([">new", "new>dropped", "new>done"]);
  const conditional = editTransition(document, "main", "express", { when: "urgent" });
  expect(waysOf(removeStage(conditional, "main", "work", names)[0])).toEqual([">new", "new>done", "new>dropped", "new>done"]);
  const [back] = addTransition(start(), "main", "done", "work", "Again");
  expect(waysOf(removeStage(back, "main", "work", names)[0])).toEqual([">new", "new>done", "new>dropped"]);
});

it("lets records begin in the next stage once the first is taken out, and brings nothing into a lost one", () => {
  expect(waysOf(removeStage(start(), "main", "new", names)[0])).toEqual([">work", "work>done", "work>dropped"]);
  expect(waysOf(removeStage(start(), "main", "done", names)[0])).toEqual([">new", "new>work", "new+work>dropped"]);
  expect(waysOf(removeStage(start(), "main", "dropped", names)[0])).toEqual([">new", "new>work", "work>done"]);
});

it("brings a stage and its ways back when it is undone", () => {
  const history = begin(start());
  expect(undone(edited(history, removeStage(history.now, "main", "work", names)[0])).now).toEqual(start());
});

it("marks a way to an earlier stage as one back", () => {
  const [after, key] = addTransition(start(), "main", "work", "new", "Again");
  expect(pathOf(after).transitions.find((transition) => transition.key === key)).toEqual({
    key: "again",
    label: "Again",
    from: ["work"],
    to: "new",
    kind: "back",
  });
  expect(waysFrom(pathOf(after), "work").map(({ to }) => to)).toEqual(["done", "dropped", "new"]);
  expect(waysFrom(pathOf(after), null).map(({ to }) => to)).toEqual(["new"]);
});

it("forgets a member that is set to nothing", () => {
  const after = editStage(editStage(start(), "main", "new", { probability: 20 }), "main", "new", { probability: undefined, color: "teal" });
  expect(pathOf(after).stages[0]).toEqual({ key: "new", label: "New", color: "teal" });
});

it("keeps the last pipeline the one that takes the rest", () => {
  const [after, key] = addPipeline(start(), "main", "Exports");
  expect(after.pipelines.map((pipeline) => [pipeline.key, pipeline.when])).toEqual([
    ["exports", { any: [] }],
    ["main", undefined],
  ]);
  expect(key).toBe("exports");
  expect(removePipeline(after, "main").pipelines.map((pipeline) => [pipeline.key, "when" in pipeline])).toEqual([["exports", false]]);
});

it("finds the part that an error is about", () => {
  const document = start();
  expect(partAt(document, ["pipelines", "0", "stages", "1", "stay", "limit"])).toEqual({
    picked: { pipeline: "main", stage: "work" },
    member: "stay/limit",
  });
  expect(partAt(document, ["pipelines", "0", "transitions", "2", "when"])).toEqual({
    picked: { pipeline: "main", transition: "toDone" },
    member: "when",
  });
  expect(partAt(document, ["pipelines", "0", "label"])).toEqual({ picked: { pipeline: "main" }, member: "label" });
  expect(partAt(document, ["field"])).toEqual({ picked: null, member: "field" });
});

it("undoes what was typed at once, and does it again", () => {
  let history = begin("a");
  history = edited(history, "ab", "label");
  history = edited(history, "abc", "label");
  history = edited(history, "x", "color");
  expect(undone(history).now).toBe("abc");
  expect(undone(undone(history)).now).toBe("a");
  expect(redone(redone(undone(undone(history)))).now).toBe("x");
  expect(edited(undone(history), "y").future).toEqual([]);
  expect(undone(begin("a")).now).toBe("a");
});

it("lets a way go forward that skipped nothing but the stage that is taken out", () => {
  const [document] = addTransition(start(), "main", "new", "done", "Express");
  const skipping = editTransition(document, "main", "express", { kind: "skip" });
  expect(pathOf(removeStage(skipping, "main", "work", names)[0]).transitions.find(({ key }) => key === "express")?.kind).toBeUndefined();
  expect(pathOf(removeStage(skipping, "main", "dropped", names)[0]).transitions.find(({ key }) => key === "express")?.kind).toBe("skip");
});

it("calls the part that a fault is about what people call it", () => {
  const document = start();
  const text = (label: LocalizedText | undefined, key: string) => (typeof label === "string" ? label : label?.en) ?? key;
  const name = (pointer: string | null) => placeName("shop.flow", document, pointer, { text, action: (type) => `(${type})` });
  const [stage, way] = [document.pipelines[0]!.stages[1]!, document.pipelines[0]!.transitions[2]!];
  expect(name("/workflows/shop.flow/pipelines/0/stages/1/stay/limit")).toBe(text(stage.label, stage.key));
  expect(name("/workflows/shop.flow/pipelines/0/transitions/2/when")).toBe(text(way.label, way.key));
  way.actions = [{ type: "comment", text: "" }];
  expect(name("/workflows/shop.flow/pipelines/0/transitions/2/actions/0/text")).toBe(`${text(way.label, way.key)} · (comment)`);
  expect(name("/workflows/shop.flow/pipelines/0/transitions/2/actions")).toBe(text(way.label, way.key));
  expect(name("/workflows/shop.flow/pipelines/0/transitions/2/actions/7/text")).toBe(text(way.label, way.key));
  stage.stay = { limit: { amount: 1, unit: "days" }, onLate: [{ actions: [{ type: "notify", to: [], title: "" }] }] };
  expect(name("/workflows/shop.flow/pipelines/0/stages/1/stay/onLate/0/actions/0/to")).toBe(`${text(stage.label, stage.key)} · (notify)`);
  expect(name("/workflows/shop.flow/pipelines/0/label")).toBe(text(document.pipelines[0]!.label, "main"));
  expect(name("/workflows/shop.flows/pipelines/0/label")).toBeNull();
  expect(name("/forms/shop.order/fields/0")).toBeNull();
  expect(name(null)).toBeNull();
});
