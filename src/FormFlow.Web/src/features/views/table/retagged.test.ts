import { describe, expect, it } from "vitest";
import { retagged } from "./retagged";

describe("tags of many records", () => {
  it.each([
    [["a"], ["b"], [], ["a", "b"]],
    [["a", "b"], ["c"], ["a"], ["b", "c"]],
    [["a"], [], ["a"], null],
    [null, ["a"], [], ["a"]],
  ])("%j with %j and without %j are %j", (before, added, removed, after) => {
    expect(retagged(before, added, removed)).toEqual(after);
  });

  it.each([
    [["a"], ["a"], ["b"]],
    [null, [], ["a"]],
    [["a"], ["b"], ["b"]],
  ])("of %j stay as they are with %j and without %j", (before, added, removed) => {
    expect(retagged(before, added, removed)).toBeUndefined();
  });
});
