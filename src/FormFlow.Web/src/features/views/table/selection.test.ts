import { act, renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useSelection } from "./selection";

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
