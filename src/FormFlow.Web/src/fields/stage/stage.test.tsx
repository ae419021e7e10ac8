import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { testCatalog } from "@/testing/catalog";
import { fieldOf, said, show } from "@/testing/fields";

const field = fieldOf("stage");
const catalog = testCatalog(
  { "shop.order": { fields: [field] } },
  {
    "shop.flow": {
      form: "shop.order",
      field: "it",
      pipelines: [
        { key: "main", label: "Main", stages: [{ key: "paid", label: { en: "Paid", "zh-CN": "已付" }, color: "teal" }], transitions: [] },
      ],
    },
  },
);

describe("a stage", () => {
  it("is a tag in its colour with the words of its workflow", () => {
    show(field, "paid", { catalog });
    expect(screen.getByText("Paid")).toHaveClass("teal");
    expect(said(field, "paid", "zh-CN", catalog)).toBe("已付");
  });

  it("that the workflow no longer has is shown by its key", () => {
    show(field, "old", { catalog });
    expect(screen.getByText("old")).toBeVisible();
  });
});
