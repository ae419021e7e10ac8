import { describe, expect, it } from "vitest";
import { readDay, readTime } from "./date/read";
import { fromClock, readInstant, toClock } from "./date-time/instant";
import { durationText, readDuration } from "./duration/text";

describe("a day as people write it", () => {
  it.each([
    ["2026-12-18", "2026-12-18"],
    ["2026/2/8", "2026-02-08"],
    ["2026.12.18", "2026-12-18"],
    ["2026年12月18日", "2026-12-18"],
    ["20261218", "2026-12-18"],
    ["18 Dec 2026", "2026-12-18"],
    ["Dec 18, 2026", "2026-12-18"],
    ["18-Dec-2026", "2026-12-18"],
    ["12/18/2026", "2026-12-18"],
    ["18/12/2026", "2026-12-18"],
    ["2026-12-18 00:00:00", "2026-12-18"],
    ["", null],
    ["2026-02-30", undefined],
    ["2026-13-01", undefined],
    ["tomorrow", undefined],
    ["18 Foo 2026", undefined],
  ])("%s is %s", (text, expected) => expect(readDay(text)).toBe(expected));
});

describe("a time as people write it", () => {
  it.each([
    ["9:30", "09:30:00"],
    ["09:30:15", "09:30:15"],
    ["3:04 PM", "15:04:00"],
    ["12:00 am", "00:00:00"],
    ["下午3:04", "15:04:00"],
    ["3 pm", "15:00:00"],
    ["9：30", "09:30:00"],
    ["", null],
    ["25:00", undefined],
    ["9:61", undefined],
    ["13 pm", undefined],
    ["9", undefined],
  ])("%s is %s", (text, expected) => expect(readTime(text)).toBe(expected));
});

describe("an instant", () => {
  it.each([
    ["2026-12-18 14:30", "2026-12-18T06:30:00.000Z"],
    ["2026/12/18 2:30 PM", "2026-12-18T06:30:00.000Z"],
    ["2026年12月18日 下午2:30", "2026-12-18T06:30:00.000Z"],
    ["2026-12-18", "2026-12-17T16:00:00.000Z"],
    ["2026-12-18T14:30:00Z", "2026-12-18T14:30:00.000Z"],
    ["", null],
    ["2026-12-18 noon", undefined],
  ])("of %s on the clock of Shanghai is %s", (text, expected) => expect(readInstant(text, "Asia/Shanghai")).toBe(expected));

  it("goes to the clock and back, in winter and in summer", () => {
    expect(toClock("2026-07-01T10:00:00Z", "Europe/Berlin")).toBe("2026-07-01T12:00");
    expect(fromClock("2026-01-01T12:00", "Europe/Berlin")).toBe("2026-01-01T11:00:00.000Z");
  });

  it("moves a time that the clock skips in spring on", () => {
    expect(fromClock("2026-03-29T02:30", "Europe/Berlin")).toBe("2026-03-29T01:30:00.000Z");
  });
});

describe("a length of time", () => {
  it.each([
    ["1h 30m", 5400],
    ["1小时30分", 5400],
    ["1:30", 5400],
    ["1:30:15", 5415],
    ["90", 5400],
    ["90s", 90],
    ["1.5 hours", 5400],
    ["2天", 172800],
    ["-1h", -3600],
    ["", null],
    ["soon", undefined],
    ["1:99", undefined],
    ["-", undefined],
  ])("written %s is %s seconds", (text, expected) => expect(readDuration(text)).toBe(expected));

  it.each([
    [5400, "en", "1h 30m"],
    [5400, "zh-CN", "1小时30分钟"],
    [45, "en", "45s"],
    [0, "en", "0m"],
    [-3600, "en", "-1h"],
  ])("of %i seconds is said in %s as %s, and can be read again", (seconds, language, text) => {
    expect(durationText(seconds, language)).toBe(text);
    expect(readDuration(text)).toBe(seconds);
  });
});
