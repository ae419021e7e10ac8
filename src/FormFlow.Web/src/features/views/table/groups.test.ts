import { describe, expect, it } from "vitest";
import type { ShownField } from "@/fields/shown-field";
import { item } from "../testing-shop";
import { groupCondition, groupedRows, groupId, groupsOf, orderOf } from "./groups";

const field = (path: string, type: string, more: object = {}) =>
  ({ path, label: path, form: "shop.order", field: { key: path, type }, kind: { key: path, type, ...more } }) as unknown as ShownField;
const kind = {
  ...field("kind", "select"),
  field: { key: "kind", type: "select", options: [{ value: "b" }, { value: "a" }] },
} as unknown as ShownField;
const owner = field("owner", "member");

describe("the groups of a table", () => {
  const levels = [
    [
      { kind: "a", count: 3 },
      { kind: null, count: 1 },
      { kind: "b", count: 2 },
    ],
    [
      { kind: "a", owner: { id: "1", title: "Zoe" }, count: 1 },
      { kind: "a", owner: { id: "2", title: "Ann" }, count: 2 },
      { kind: "b", owner: null, count: 2 },
      { kind: null, owner: null, count: 1 },
    ],
  ];
  const groups = groupsOf([kind, owner], levels, [orderOf(kind, []), orderOf(owner, [])]);

  it("stand in the order of the options, people by name, blank last", () => {
    expect(groups.filter((group) => group.level === 0).map((group) => group.value)).toEqual(["b", "a", null]);
    expect(
      groups.filter((group) => group.path[0] === "a" && group.level === 1).map((group) => (group.value as { title: string }).title),
    ).toEqual(["Ann", "Zoe"]);
  });

  it("ask for their records by the id of a reference, and for blank ones as blank", () => {
    expect(groupCondition([kind, owner], ["a", { id: "2", title: "Ann" }])).toEqual({
      all: [
        { field: "kind", op: "eq", value: "a" },
        { field: "owner", op: "eq", value: "2" },
      ],
    });
    expect(groupCondition([kind], [null])).toEqual({ field: "kind", op: "empty" });
  });

  it("show records only under what is open, with room for the rest", () => {
    const open = new Set([groupId(["a"]), groupId(["a", { id: "2" }])]);
    const rows = groupedRows(
      groups,
      [kind, owner],
      (group) => open.has(group.id),
      () => ({ items: [item("x")], isWhole: false }),
    );

    expect(rows.map((row) => row.kind)).toEqual(["group", "group", "group", "record", "wait", "group", "group"]);
    expect(rows.find((row) => row.kind === "wait")).toMatchObject({ group: groupId(["a", { id: "2" }]) });
  });

  it("show no room when all has come, whatever the count said", () => {
    const rows = groupedRows(
      groups,
      [kind, owner],
      (group) => group.path[0] === "b",
      () => ({ items: [item("x")], isWhole: true }),
    );

    expect(rows.filter((row) => row.kind === "wait")).toHaveLength(0);
  });

  it("show room for records that are still to come", () => {
    const rows = groupedRows(
      groups,
      [kind, owner],
      (group) => group.path[0] === "b",
      () => undefined,
    );

    expect(rows.filter((row) => row.kind === "wait")).toHaveLength(2);
  });
});
