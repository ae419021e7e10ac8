import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { fieldType } from "@/fields/registry";
import { fieldOf, said, show } from "@/testing/fields";

const score = fieldOf("score", { terms: [{ label: "Known", points: 5 }] });
const grade = fieldOf("band", {
  of: "score",
  bands: [{ value: "A", label: { en: "Hot", "zh-CN": "高" }, color: "green", from: 80 }, { value: "D" }],
});

describe("a score", () => {
  it("is shown and compared as a number, and never typed", () => {
    expect(said(score, 85)).toBe("85");
    expect(fieldType(score)).toMatchObject({ type: "score", isNumeric: true, align: "end" });
    expect(fieldType(score).Input).toBeUndefined();
  });
});

describe("a band", () => {
  it("is shown as a tag in its colour, by its label", () => {
    show(grade, "A");
    expect(screen.getByText("Hot")).toHaveClass("green");
    expect(said(grade, "A", "zh-CN")).toBe("高");
    expect(said(grade, "D")).toBe("D");
  });

  it("can be grouped by, and is never typed", () => {
    expect(fieldType(grade)).toMatchObject({ type: "band", canGroup: true });
    expect(fieldType(grade).Input).toBeUndefined();
  });
});
