import { act, renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { chosenCondition, useSelection } from "./selection";

describe("choosing records", () => {
  it("counts what was chosen one by one", () => {
    const { result } = renderHook(() => useSelection());

    act(() => result.current.set(["1", "2"], true));
    act(() => result.current.set(["1"], false));

    expect(result.current.has("2")).toBe(true);
    expect(result.current.count(100)).toBe(1);
  });

  it("of all leaves out those taken away again", () => {
    const { result } = renderHook(() => useSelection());

    act(() => result.current.all());
    act(() => result.current.set(["7"], false));

    expect(result.current.has("7")).toBe(false);
    expect(result.current.has("8")).toBe(true);
    expect(result.current.count(100)).toBe(99);
  });

  it("ends with none", () => {
    const { result } = renderHook(() => useSelection());

    act(() => result.current.all());
    act(() => result.current.clear());

    expect(result.current.count(100)).toBe(0);
  });
});

describe("chosen records as a condition", () => {
  const view = { field: "kind", op: "eq", value: "a" } as const;
  const ids = (count: number) => new Set(Array.from({ length: count }, (_, index) => `${index}`));

  it("name those that were chosen, whatever the view", () => {
    expect(chosenCondition({ isAll: false, ids: ids(2) }, view)).toEqual({ field: "id", op: "in", value: ["0", "1"] });
  });

  it("are all of the view but those taken away again", () => {
    expect(chosenCondition({ isAll: true, ids: ids(0) }, view)).toEqual(view);
    expect(chosenCondition({ isAll: true, ids: ids(1) }, view)).toEqual({ all: [view, { field: "id", op: "notIn", value: ["0"] }] });
    expect(chosenCondition({ isAll: true, ids: ids(0) }, undefined)).toBeUndefined();
  });

  it("stand in several comparisons when one cannot hold them", () => {
    const { any } = chosenCondition({ isAll: false, ids: ids(2500) }, view) as { any: { value: string[] }[] };

    expect(any.map((part) => part.value.length)).toEqual([1000, 1000, 500]);
    expect(any.flatMap((part) => part.value)).toEqual([...ids(2500)]);
  });
});
