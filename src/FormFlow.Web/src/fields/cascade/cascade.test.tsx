import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { enter, fieldOf, pasted, said } from "@/testing/fields";

const options = [
  {
    value: "east",
    label: "East",
    children: [
      { value: "sh", label: "Shanghai" },
      { value: "hz/x", label: "Hangzhou / West Lake" },
    ],
  },
  { value: "south", label: { en: "South", "zh-CN": "华南" } },
];
const field = fieldOf("cascade", { options });

describe("a choice in levels", () => {
  it("is said as its path, even where a level is gone", () => {
    expect(said(field, ["east", "sh"])).toBe("East / Shanghai");
    expect(said(field, ["east", "gone"])).toBe("East / gone");
  });

  it("is found by any part of its path", async () => {
    const { user, last } = enter(field);
    await user.click(screen.getByRole("button"));
    await user.keyboard("shang");
    await user.click(screen.getByRole("option", { name: "East / Shanghai" }));
    expect(last()).toEqual(["east", "sh"]);
  });

  it("stops half-way only where it may", async () => {
    const { user } = enter(fieldOf("cascade", { options, leafOnly: true }));
    await user.click(screen.getByRole("button"));
    expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual([
      "East / Shanghai",
      "East / Hangzhou / West Lake",
      "South",
    ]);
  });

  it("is read from a path of labels that may hold the marks themselves", () => {
    expect(pasted(field, "East > Hangzhou / West Lake")).toEqual(["east", "hz/x"]);
    expect(pasted(field, "华南")).toEqual(["south"]);
    expect(pasted(field, "East / Beijing")).toBeUndefined();
  });
});
