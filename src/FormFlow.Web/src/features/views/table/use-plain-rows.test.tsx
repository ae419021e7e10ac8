import { act, renderHook, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { RecordAsk } from "../api/records";
import { answer, inShop, item } from "../testing-shop";
import { plainRows, runAround, usePlainRows } from "./use-plain-rows";

const ask: RecordAsk = {};
const asked = { ws: "demo", form: "shop.order", filter: undefined, q: "" };

type Question = { limit: number; cursor?: string; skip?: number; count?: boolean };

/** A list of so many records, told page by page, from a cursor or after so many others; it fails as long as it is told to. */
function list(count: number, fails: { now: boolean } = { now: false }) {
  return answer(({ body }) => {
    const { limit, cursor, skip = 0, count: isCounted } = body as Question;
    if (isCounted) return { body: { items: [], total: count } };
    if (fails.now) return { status: 500, body: { code: "unknown", status: 500, title: "Down" } };
    const from = cursor === undefined ? skip : Number(cursor);
    const items = Array.from({ length: Math.min(limit, count - from) }, (_, index) => item(`${from + index}`));
    return { body: { items, nextCursor: from + items.length < count ? `${from + items.length}` : undefined } };
  });
}

const draw = () => renderHook(() => usePlainRows(asked, ask, true), { wrapper: inShop().wrapper });
const pages = (calls: ReturnType<typeof answer>) => calls.map((call) => call.body as Question).filter((question) => !question.count);

describe("the lines of a long table", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("are all there at once, most of them still to come", async () => {
    list(50_000);
    const { result } = draw();

    await waitFor(() => expect(result.current.rows).toHaveLength(50_000));
    expect(result.current.rows[59]).toMatchObject({ kind: "record", id: "59" });
    expect(result.current.rows[60]).toMatchObject({ kind: "wait" });
  });

  it("come where somebody jumps to, and nothing of what lies before", async () => {
    const calls = list(50_000);
    const { result } = draw();
    await waitFor(() => expect(result.current.rows).toHaveLength(50_000));

    act(() => result.current.reach(31_250, 31_320));

    await waitFor(() => expect(result.current.rows[31_320]).toMatchObject({ kind: "record", id: "31320" }));
    expect(result.current.rows[31_250]).toMatchObject({ kind: "record", id: "31250" });
    expect(pages(calls).map(({ skip, limit }) => ({ skip, limit }))).toEqual([
      { skip: undefined, limit: 60 },
      { skip: 31_200, limit: 100 },
      { skip: 31_300, limit: 100 },
    ]);
    expect(runAround(result.current.rows, result.current.place)).toMatchObject({ from: 31_200, ids: { length: 200 } });
  });

  it("are asked for where the scroll bar rests, not where it came by", async () => {
    const calls = list(50_000);
    const { result } = draw();
    await waitFor(() => expect(result.current.rows).toHaveLength(50_000));

    for (const place of [5_000, 12_000, 29_000, 40_050]) act(() => result.current.reach(place, place + 20));

    await waitFor(() => expect(result.current.rows[40_050]).toMatchObject({ id: "40050" }));
    expect(pages(calls).map(({ skip }) => skip)).toEqual([undefined, 40_000]);
  });

  it("go on from page to page near the beginning", async () => {
    const calls = list(50_000);
    const { result } = draw();
    await waitFor(() => expect(result.current.rows).toHaveLength(50_000));

    act(() => result.current.reach(30, 90));

    await waitFor(() => expect(result.current.rows[159]).toMatchObject({ id: "159" }));
    expect(pages(calls).map(({ cursor }) => cursor)).toEqual([undefined, "60"]);
  });

  it("are not asked for again and again when that fails, but when somebody says so", async () => {
    const fails = { now: false };
    const calls = list(300, fails);
    const { result } = draw();
    await waitFor(() => expect(result.current.rows).toHaveLength(300));
    fails.now = true;

    act(() => result.current.reach(60, 60));
    await waitFor(() => expect(result.current.error).toBeTruthy());
    const before = calls.length;
    act(() => result.current.reach(60, 60));
    act(() => result.current.reach(60, 60));
    expect(calls).toHaveLength(before);

    fails.now = false;
    act(() => result.current.retry());
    await waitFor(() => expect(result.current.error).toBeNull());
    act(() => result.current.reach(60, 60));
    await waitFor(() => expect(result.current.rows[60]).toMatchObject({ id: "60" }));
  });
});

describe("far records among the lines", () => {
  const items = [item("a"), item("b")];

  it("stand at their places, also when others are held back above", () => {
    const rows = plainRows(items, 4, 1, [{ from: 5, items: [item("x"), item("y")] }]);

    expect(rows.map((row) => (row.kind === "record" ? row.id : "…"))).toEqual(["a", "b", "…", "…", "x", "y"]);
  });

  it("give way to what came from the beginning, and never make the table longer", () => {
    const rows = plainRows(items, 1, 0, [{ from: 1, items: [item("x"), item("y"), item("z")] }]);

    expect(rows.map((row) => (row.kind === "record" ? row.id : "…"))).toEqual(["a", "b", "y"]);
  });

  it("are followed from one to the next as far as none is missing", () => {
    const rows = plainRows(items, 6, 0, [{ from: 4, items: [item("x"), item("y")] }]);

    expect(runAround(rows, 0)).toEqual({ from: 0, ids: ["a", "b"] });
    expect(runAround(rows, 5)).toEqual({ from: 4, ids: ["x", "y"] });
  });
});
