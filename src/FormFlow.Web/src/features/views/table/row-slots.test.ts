import { beforeEach, describe, expect, it } from "vitest";
import { RowSlots } from "./row-slots";

/** The keys of rows drawn together. */
const draw = (slots: RowSlots, from: number, to: number, besides: readonly number[] = []) =>
  new Map(
    [...new Set([...besides, ...Array.from({ length: to - from + 1 }, (_, at) => from + at)])]
      .sort((one, other) => one - other)
      .map((row) => [row, slots.keyOf(row)]),
  );
const areApart = (keys: ReadonlyMap<number, string>) => new Set(keys.values()).size === keys.size;

describe("the elements of rows", () => {
  let slots: RowSlots;
  // With four rows before and five after, thirteen rows are drawn at once.
  beforeEach(() => {
    slots = new RowSlots();
    slots.inSight = 4;
  });

  it("are taken over by the rows that come in sight", () => {
    const before = draw(slots, 10, 22);
    const after = draw(slots, 12, 24);

    expect(areApart(after)).toBe(true);
    expect(new Set(after.values())).toEqual(new Set(before.values()));
    for (let row = 12; row <= 22; row++) expect(after.get(row)).toBe(before.get(row));
  });

  it("stay with a row while its cell is selected, however far away it is", () => {
    const before = draw(slots, 10, 22);
    slots.select(15);

    for (const first of [11, 28, 41, 500]) {
      const drawn = draw(slots, first, first + 12, [15]);
      expect(areApart(drawn)).toBe(true);
      expect(drawn.get(15)).toBe(before.get(15));
    }
  });

  it("stay with the row that is selected next, even when it had stepped aside", () => {
    slots.select(15);
    const before = draw(slots, 28, 40, [15]);
    slots.select(28);
    const after = draw(slots, 28, 40);

    expect(after.get(28)).toBe(before.get(28));
    expect(areApart(after)).toBe(true);
    expect(areApart(draw(slots, 29, 41, [28]))).toBe(true);
  });

  it("are enough when more rows are drawn than were expected", () => {
    expect(areApart(draw(slots, 10, 60))).toBe(true);
    slots.select(12);
    expect(areApart(draw(slots, 20, 90, [12]))).toBe(true);
  });

  it("go by their place again when no row is selected", () => {
    slots.select(15);
    slots.select(-1);

    expect(areApart(draw(slots, 28, 40))).toBe(true);
  });
});
