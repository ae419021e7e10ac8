import { act, renderHook, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { answer, inShop } from "../testing-shop";
import { useWidths } from "./widths";

const resized = (width: number) => new Map([["name", { type: "resized" as const, width }]]);

function open(kept: Record<string, Record<string, number>>) {
  const calls = answer(({ method }) => (method === "GET" ? { body: { items: { widths: kept } } } : { status: 204 }));
  const { wrapper } = inShop();
  return { calls, ...renderHook(() => useWidths("demo shop.order all"), { wrapper }) };
}

describe("the widths of columns", () => {
  beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
  afterEach(() => void vi.useRealTimers());

  it("are those the person drew, on whichever device", async () => {
    const { result } = open({ "demo shop.order all": { name: 210 } });

    await waitFor(() => expect([...result.current[0]]).toEqual([["name", { type: "resized", width: 210 }]]));
  });

  it("are the view's own while it is edited, and go there", async () => {
    const calls = answer(() => ({ body: { items: { widths: { "demo shop.order all": { name: 210 } } } } }));
    const set = vi.fn();
    const columns = [{ field: "name", width: 120 }, { field: "size" }];
    const { result } = renderHook(() => useWidths("demo shop.order all", { columns, set }), { wrapper: inShop().wrapper });
    expect([...result.current[0]]).toEqual([["name", { type: "resized", width: 120 }]]);
    act(() => result.current[1](resized(150.2)));

    await act(() => vi.advanceTimersByTimeAsync(1_000));

    expect(set).toHaveBeenCalledExactlyOnceWith([{ field: "name", width: 150 }, { field: "size" }]);
    expect(calls.filter(({ method }) => method === "PUT")).toEqual([]);
  });

  it("are kept once the hand rests, beside those of other views", async () => {
    const { result, calls } = open({ other: { name: 90 } });
    await waitFor(() => expect(calls).toHaveLength(1));
    act(() => result.current[1](resized(150)));
    act(() => result.current[1](resized(180.4)));
    expect([...result.current[0].values()]).toEqual([{ type: "resized", width: 180.4 }]);

    await act(() => vi.advanceTimersByTimeAsync(1_000));

    expect(calls.filter(({ method }) => method === "PUT")).toEqual([
      {
        method: "PUT",
        path: "/api/v1/workspaces/demo/me/preferences/widths",
        body: { other: { name: 90 }, "demo shop.order all": { name: 180 } },
      },
    ]);
  });
});
