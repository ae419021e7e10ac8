import { describe, expect, it } from "vitest";
import { dayText, momentOf, movedValues, stretch } from "./calendar-dates";

describe("values on a calendar", () => {
  it("stand at the start of their day, or at their time", () => {
    expect(dayText(momentOf("2026-12-18")!)).toBe("2026-12-18");
    expect(momentOf("2026-12-18T09:30:00Z")?.toISOString()).toBe("2026-12-18T09:30:00.000Z");
    expect(momentOf(null)).toBeNull();
    expect(momentOf("soon")).toBeNull();
  });

  it("keep their kind when they are moved", () => {
    const to = { start: new Date(2026, 11, 20, 14, 0), end: new Date(2026, 11, 21, 15, 0) };

    expect(movedValues(to, { path: "from", isDay: true }, { path: "to", isDay: true })).toEqual({ from: "2026-12-20", to: "2026-12-21" });
    expect(movedValues(to, { path: "at", isDay: false }, null)).toEqual({ at: to.start.toISOString() });
  });
});

describe("the days a calendar asks for", () => {
  it("hold the weeks at both ends of a month", () => {
    const { from, to } = stretch(new Date(2026, 10, 26), "month");

    expect(from <= new Date(2026, 9, 26)).toBe(true);
    expect(to >= new Date(2026, 11, 6)).toBe(true);
  });
});
