import { describe, expect, it } from "vitest";
import type { AppDocument } from "@/api/documents";
import { isNavigatedTo, withoutView } from "./navigation";

const app = (navigation: unknown) => ({ key: "shop", label: "Shop", version: "1.0.0", navigation }) as AppDocument;

describe("an app without one of its views", () => {
  it("names it nowhere, and the rest as before", () => {
    const before = app([
      { type: "view", view: "shop.board" },
      { type: "form", form: "shop.order", views: ["shop.board", "shop.open"] },
      { type: "form", form: "shop.buyer", views: ["shop.board"] },
      {
        type: "group",
        label: "More",
        items: [
          { type: "view", view: "shop.board" },
          { type: "form", form: "shop.order" },
        ],
      },
      { type: "group", label: "Boards", items: [{ type: "view", view: "shop.board" }] },
      { type: "group", label: "Later", items: [] },
    ]);

    expect(isNavigatedTo(before, "shop.board")).toBe(true);
    expect(withoutView(before, "shop.board")).toEqual(
      app([
        { type: "form", form: "shop.order", views: ["shop.open"] },
        { type: "form", form: "shop.buyer" },
        { type: "group", label: "More", items: [{ type: "form", form: "shop.order" }] },
        { type: "group", label: "Later", items: [] },
      ]),
    );
  });

  it("is the same where nothing names it", () => {
    const before = app(undefined);

    expect(withoutView(before, "shop.board")).toBe(before);
  });
});
