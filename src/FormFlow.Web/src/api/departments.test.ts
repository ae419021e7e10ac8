import { describe, expect, it } from "vitest";
import { subordinatesOf } from "./departments";

const departments = [
  { id: "east", parent: "sales", manager: null },
  { id: "sales", parent: "all", manager: "bo" },
  { id: "all", parent: null, manager: "ann" },
  { id: "north", parent: null, manager: null },
];
const members = [
  { id: "ann", departments: ["all"] },
  { id: "bo", departments: ["sales"] },
  { id: "cy", departments: ["east", "north"] },
  { id: "di", departments: ["north"] },
];

describe("the people below somebody", () => {
  it.each([
    ["ann", ["bo", "cy"]],
    ["bo", ["cy"]],
    ["cy", []],
  ])("are those in the departments that %s heads and in those below", (me, below) => {
    expect(subordinatesOf(me, members, departments)).toEqual(below);
  });
});
