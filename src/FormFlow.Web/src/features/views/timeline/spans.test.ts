import { describe, expect, it } from "vitest";
import type { TimelineBar } from "./bar";
import { lanesOf } from "./lanes";
import { addDays, marksOf, reachOf, shifted } from "./spans";

const bar = (id: string, from: string, to: string, lane = ""): TimelineBar => ({
  id,
  title: id,
  from,
  to,
  lane,
  progress: null,
  color: null,
});

describe("a timeline", () => {
  it("reaches over all bars and today", () => {
    const { first, days } = reachOf([{ from: "2026-01-10", to: "2026-03-01" }], "2026-05-01", "month");

    expect(first <= "2026-01-10").toBe(true);
    expect(addDays(first, days) > "2026-05-01").toBe(true);
  });

  it("marks days, weeks, months or quarters as there is room", () => {
    expect(marksOf("2026-12-28", 7, "week")).toHaveLength(7);
    expect(marksOf("2026-12-28", 7, "month").map((mark) => mark.day)).toEqual(["2026-12-28", "2027-01-01"]);
    expect(marksOf("2026-12-28", 120, "quarter").map((mark) => mark.day)).toEqual(["2027-01-01", "2027-02-01", "2027-03-01", "2027-04-01"]);
    expect(marksOf("2026-12-28", 120, "year").map((mark) => mark.day)).toEqual(["2027-01-01", "2027-04-01"]);
  });

  it("leaves a week unnamed that begins beside the first of a month", () => {
    const named = marksOf("2026-11-23", 40, "month").filter(({ isNamed }) => isNamed);
    expect(named.map(({ day }) => day)).toEqual([
      "2026-11-23",
      "2026-12-01",
      "2026-12-07",
      "2026-12-14",
      "2026-12-21",
      "2026-12-28",
      "2027-01-01",
    ]);
    expect(marksOf("2026-12-28", 7, "week").every(({ isNamed }) => isNamed)).toBe(true);
  });

  it("puts bars that meet in different lines, and those that do not in one", () => {
    const { lanes } = lanesOf([
      bar("a", "2026-01-01", "2026-01-05"),
      bar("b", "2026-01-03", "2026-01-04"),
      bar("c", "2026-01-06", "2026-01-08"),
    ]);
    const top = (id: string) => lanes[0]!.bars.find((one) => one.bar.id === id)!.top;

    expect(top("a")).toBe(top("c"));
    expect(top("b")).toBeGreaterThan(top("a"));
  });

  it("keeps lanes apart", () => {
    const { lanes } = lanesOf([bar("a", "2026-01-01", "2026-01-05", "Ann"), bar("b", "2026-01-01", "2026-01-05", "Bo")]);

    expect(lanes[1]!.top).toBe(lanes[0]!.height);
  });
});

describe("a bar that is dragged", () => {
  const from = { from: "2026-02-10", to: "2026-02-20" };

  it("moves whole, or at the end that was taken", () => {
    expect(shifted(from, "both", 3)).toEqual({ from: "2026-02-13", to: "2026-02-23" });
    expect(shifted(from, "end", 2)).toEqual({ from: "2026-02-10", to: "2026-02-22" });
  });

  it("never turns around", () => {
    expect(shifted(from, "start", 30)).toEqual({ from: "2026-02-20", to: "2026-02-20" });
    expect(shifted(from, "end", -30)).toEqual({ from: "2026-02-10", to: "2026-02-10" });
  });
});
