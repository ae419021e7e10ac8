import { act, renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useSteady } from "./steady";
import { item } from "./testing-shop";

const ids = (items: readonly { id: string }[]) => items.map((one) => one.id).join("");

describe("a list in sight", () => {
  const start = [item("a"), item("b")];

  it("holds back what is new above, and shows it when asked", () => {
    const { result, rerender } = renderHook(({ items }) => useSteady(items, "q"), { initialProps: { items: start } });

    rerender({ items: [item("n"), ...start] });

    expect([ids(result.current.items), result.current.held]).toEqual(["ab", 1]);
    act(() => result.current.show());
    expect([ids(result.current.items), result.current.held]).toEqual(["nab", 0]);
  });

  it("takes changes, losses and what comes at the end at once", () => {
    const { result, rerender } = renderHook(({ items }) => useSteady(items, "q"), { initialProps: { items: start } });

    rerender({ items: [item("b", { name: "new" }, 2), item("c")] });

    expect(ids(result.current.items)).toBe("bc");
    expect(result.current.items[0]?.version).toBe(2);
  });

  it("starts anew when something else is asked for", () => {
    const { result, rerender } = renderHook(({ items, q }) => useSteady(items, q), { initialProps: { items: start, q: "one" } });

    rerender({ items: [item("x"), item("a")], q: "two" });

    expect([ids(result.current.items), result.current.held]).toEqual(["xa", 0]);
  });
});
