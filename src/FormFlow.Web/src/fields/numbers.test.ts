import { describe, expect, it } from "vitest";
import { signsOf } from "./currency/text";
import { readNumber, shift } from "./numbers";
import { readPercent } from "./percent/text";

describe("a number as people write it", () => {
  it.each([
    ["1234.5", 1234.5],
    ["1,234.50", 1234.5],
    ["1 234 567", 1234567],
    ["1,23,456", 123456],
    ["１２３", 123],
    ["(12)", -12],
    ["-12.30", -12.3],
    ["−7", -7],
    ["1.2万", 12000],
    ["3亿", 300000000],
    ["3k", 3000],
    ["1.5M", 1500000],
    [".5", 0.5],
    ["1e3", 1000],
    ["0", 0],
    ["-0", 0],
    ["", null],
    ["  ", null],
    ["12345678901234567.89", "12345678901234567.89"],
    ["9,007,199,254,740,993", "9007199254740993"],
    ["1,23", undefined],
    ["1,2,3", undefined],
    ["12a", undefined],
    ["--1", undefined],
    ["1.2.3", undefined],
    ["$5", undefined],
    ["万", undefined],
    ["1e999999", undefined],
  ])("%s is %s", (text, expected) => expect(readNumber(text)).toBe(expected));

  it.each([
    ["¥ 1,200", "CNY", 1200],
    ["￥1200元", "CNY", 1200],
    ["1.2万元", "CNY", 12000],
    ["-¥5", "CNY", -5],
    ["(¥5)", "CNY", -5],
    ["rmb 30", "CNY", 30],
    ["$1,200.50", "USD", 1200.5],
    ["1200 EUR", "EUR", 1200],
    ["$5", "CNY", undefined],
  ])("%s as an amount of %s is %s", (text, code, expected) => expect(readNumber(text, signsOf(code))).toBe(expected));

  it.each([
    ["12.5", 0.125],
    ["12.5%", 0.125],
    ["50 ％", 0.5],
    ["0.1", 0.001],
    ["", null],
    ["half", undefined],
  ])("%s as a percentage is %s", (text, expected) => expect(readPercent(text)).toBe(expected));
});

describe("moving the point", () => {
  it.each([
    ["0.125", 2, "12.5"],
    ["1e-7", 2, "0.00001"],
    ["-5", -2, "-0.05"],
    ["123456789012345678", -2, "1234567890123456.78"],
    ["100", -2, "1"],
    ["abc", 2, undefined],
    ["", 0, undefined],
  ])("of %s by %i gives %s", (text, power, expected) => expect(shift(text, power)).toBe(expected));
});
