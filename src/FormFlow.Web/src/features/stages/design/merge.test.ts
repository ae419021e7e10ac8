import { expect, it } from "vitest";
import { newWorkflow } from "@/fields/stage/new-workflow";
import { meet } from "./merge";
import { addStage, editStage, editTransition, removeStage } from "./workflow-design";

const names = { to: (stage: string) => `To ${stage}` };
const base = newWorkflow("shop.order", "state", {
  label: "Path",
  start: "New",
  to: (stage) => stage,
  stages: [
    { key: "new", label: "New" },
    { key: "work", label: "Packing" },
    { key: "done", label: "Sent" },
  ],
});
const nobody = new Set<string>();
const pathOf = (document: typeof base) => document.pipelines[0]!;
const stagesOf = (document: typeof base) => pathOf(document).stages.map(({ key }) => key);

it("puts together what two people changed of different stages and transitions", () => {
  const mine = editStage(base, "main", "work", { probability: 50 });
  const theirs = editTransition(editStage(base, "main", "work", { color: "red" }), "main", "toWork", { comment: "required" });
  const { clashes, into } = meet(base, mine, theirs);

  expect(clashes).toEqual([]);
  expect(pathOf(into(mine, nobody)).stages[1]).toMatchObject({ probability: 50, color: "red" });
  expect(pathOf(into(mine, nobody)).transitions[1]).toMatchObject({ key: "toWork", comment: "required" });
});

it("tells what both changed, stage by stage, and follows what is chosen", () => {
  const mine = editStage(base, "main", "work", { label: "Mine", probability: 50 });
  const theirs = editStage(base, "main", "work", { label: "Theirs", probability: 70 });
  const { clashes, into } = meet(base, mine, theirs);

  expect(clashes.map(({ member, mine, theirs }) => [member, mine, theirs])).toEqual([
    ["label", "Mine", "Theirs"],
    ["probability", 50, 70],
  ]);
  expect(pathOf(into(mine, new Set([clashes[1]!.id]))).stages[1]).toMatchObject({ label: "Mine", probability: 70 });
});

it("asks where one took a stage out that the other one went on with", () => {
  const mine = removeStage(base, "main", "work", names)[0];
  const theirs = editStage(base, "main", "work", { probability: 70 });
  const { clashes, into } = meet(base, mine, theirs);

  expect(clashes).toMatchObject([{ member: null, mine: undefined, theirs: { key: "work" } }]);
  expect(stagesOf(into(mine, nobody))).toEqual(["new", "done"]);
  expect(stagesOf(into(mine, new Set([clashes[0]!.id])))).toEqual(["new", "work", "done"]);
});

it("keeps two stages apart that both added under one key, and what is picked with them", () => {
  const [mine, key] = addStage(base, "main", "new", "法务", names);
  const [theirs] = addStage(base, "main", "work", "财务", names);
  const { clashes, into, picked } = meet(base, mine, theirs);
  const made = pathOf(into(mine, nobody));
  const renamed = picked({ pipeline: "main", stage: key });

  expect(clashes).toEqual([]);
  expect(made.stages.map(({ label }) => label)).toEqual(["New", "法务", "Packing", "财务", "Sent"]);
  expect(made.stages.find((stage) => stage.key === renamed.stage)?.label).toBe("法务");
  expect(made.transitions.some(({ from, to }) => from?.[0] === "new" && to === renamed.stage)).toBe(true);
  expect(made.transitions.some(({ from, to }) => from?.[0] === "work" && to === key)).toBe(true);
});
