import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { enter, fieldOf, pasted, said, show, theInput } from "@/testing/fields";

describe("a number", () => {
  const field = fieldOf("number", { decimals: 1, unit: { en: "kg", "zh-CN": "公斤" } });

  it("is shown in groups with its decimals and unit", () => {
    expect(show(field, 1234.5).container).toHaveTextContent("1,234.5kg");
    expect(said(field, 1234, "zh-CN")).toBe("1,234.0 公斤");
  });

  it("that is whole is grouped from five digits on, since it may be a year", () => {
    const year = fieldOf("number", { decimals: 0 });
    expect(said(year, 2012)).toBe("2012");
    expect(said(year, 12012)).toBe("12,012");
    expect(said(year, 47.66)).toBe("48");
  });

  it("shows every digit of a number too long for a JSON number", () => {
    expect(said(fieldOf("number"), "12345678901234567.25")).toBe("12,345,678,901,234,567.25");
  });

  it("follows what is typed, keeps the text as it is typed, and tidies it when left", async () => {
    const { user, last, given } = enter(field);
    await user.type(theInput(), "1,234.50");
    expect(theInput()).toHaveValue("1,234.50");
    expect(last()).toBe(1234.5);
    expect(given[0]).toBe(1);
    await user.tab();
    expect(theInput()).toHaveValue("1,234.5");
  });

  it("hands on what is no number, to be refused, and says so when left", async () => {
    const { user, last } = enter(field);
    await user.type(theInput(), "12 apples");
    expect(last()).toBe("12 apples");
    await user.tab();
    expect(theInput()).toHaveValue("12 apples");
    expect(theInput()).toBeInvalid();
    expect(theInput()).toHaveAccessibleDescription(/Not a number/);
    await user.clear(theInput());
    expect(last()).toBeNull();
    expect(screen.queryByText(/Not a number/)).toBeNull();
  });

  it("that is none yet is shown as it was typed", () => {
    for (const type of ["number", "currency", "percent", "duration"] as const) expect(said(fieldOf(type), "12 apples")).toBe("12 apples");
  });

  it("is read from a paste, with its unit", () => {
    expect(pasted(field, "1.2万 kg")).toBe(12000);
    expect(pasted(field, "")).toBeNull();
    expect(pasted(field, "many")).toBeUndefined();
  });
});
