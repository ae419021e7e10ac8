import { describe, expect, it } from "vitest";
import type { Task } from "@/api/tasks";
import { formatsFor } from "@/lib/format";
import { daysLate, groupOf, snoozeUntil } from "./due";

const formats = formatsFor("en", "Asia/Shanghai");
const now = new Date("2026-11-26T02:00:00Z");
const task = (due: string | null, status: Task["status"] = "open") => ({ due, status }) as Task;

describe("a task stands under", () => {
  it.each([
    [null, "none"],
    ["2026-11-25", "overdue"],
    ["2026-11-26", "today"],
    ["2026-11-26T01:59:00Z", "overdue"],
    ["2026-11-26T15:59:00Z", "today"],
    ["2026-11-26T16:00:00Z", "later"],
    ["2026-11-27", "later"],
  ] as const)("%s: %s", (due, group) => {
    expect(groupOf(task(due), formats, now)).toBe(group);
  });

  it("done once it is, however late it was", () => {
    expect(groupOf(task("2026-11-01", "done"), formats, now)).toBe("done");
  });
});

describe("being late", () => {
  it("is counted in days here, not in days of the server", () => {
    expect(daysLate(task("2026-11-24T17:00:00Z"), formats, now)).toBe(1);
    expect(daysLate(task("2026-11-20"), formats, now)).toBe(6);
  });
});

describe("putting off", () => {
  const thursday = new Date(2026, 10, 26, 15, 30);

  it.each([
    ["hours", new Date(2026, 10, 26, 18, 30)],
    ["tomorrow", new Date(2026, 10, 27, 9)],
    ["monday", new Date(2026, 10, 30, 9)],
    ["week", new Date(2026, 11, 3, 9)],
  ] as const)("%s", (preset, until) => {
    expect(snoozeUntil(preset, thursday)).toEqual(until);
  });

  it("from a Monday means the next one", () => {
    expect(snoozeUntil("monday", new Date(2026, 10, 30, 8))).toEqual(new Date(2026, 11, 7, 9));
  });
});
