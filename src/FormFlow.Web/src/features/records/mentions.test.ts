import { describe, expect, it } from "vitest";
import { mentionAt, peopleFor, withIds, withNames } from "./mentions";

const people = [
  { id: "1", name: "Ann" },
  { id: "2", name: "Ann Lee" },
  { id: "3", name: "李文静" },
  { id: "4", name: "Joanna" },
];

describe("mentioning people", () => {
  it("begins at an @ that no word runs into", () => {
    expect(mentionAt("ask @an", 7)).toEqual({ start: 4, query: "an" });
    expect(mentionAt("问 @李", 4)).toEqual({ start: 2, query: "李" });
    expect(mentionAt("@", 1)).toEqual({ start: 0, query: "" });
    expect(mentionAt("me@example", 10)).toBeNull();
    expect(mentionAt("ask @ann now", 12)).toBeNull();
  });

  it("offers those first whose name begins with what was typed", () => {
    expect(peopleFor("ann", people).map(({ id }) => id)).toEqual(["1", "2", "4"]);
    expect(peopleFor("文", people).map(({ id }) => id)).toEqual(["3"]);
    expect(peopleFor("", people, 2)).toHaveLength(2);
  });

  it("sends ids and keeps a longer name whole", () => {
    expect(withIds("@Ann Lee and @Ann, @李文静 too", people)).toBe("@[2] and @[1], @[3] too");
  });

  it("shows names again when a comment is edited, and leaves who is unknown", () => {
    expect(withNames("@[2] and @[9]", people)).toBe("@Ann Lee and @[9]");
  });
});
