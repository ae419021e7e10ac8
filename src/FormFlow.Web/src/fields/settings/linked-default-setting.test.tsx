import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import type { FieldDocument } from "@/api/documents";
import { testCatalog } from "@/testing/catalog";
import { fieldOf, inWorkspace } from "@/testing/fields";
import { LinkedDefaultSetting } from "./linked-default-setting";

const catalog = testCatalog({
  "shop.buyer": {
    fields: [
      { key: "name", type: "text", label: "Name" },
      { key: "size", type: "number", label: "Size" },
      { key: "phone", type: "phone", label: "Phone" },
      { key: "logo", type: "image", label: "Logo" },
    ],
  },
  "shop.size": { fields: [{ key: "people", type: "number" }] },
});
const siblings = [
  { key: "buyer", type: "lookup", form: "shop.buyer", label: "Buyer" },
  { key: "size", type: "lookup", form: "shop.size", label: "Size" },
  { key: "all", type: "lookup", form: "shop.buyer", multiple: true, label: "All" },
] as FieldDocument[];

function setUp(field: FieldDocument, parents?: readonly FieldDocument[]) {
  let latest = field;
  function Held() {
    const [held, hold] = useState(field);
    latest = held;
    return <LinkedDefaultSetting field={held} onChange={hold} siblings={parents ? [] : siblings} parents={parents} />;
  }
  render(inWorkspace(<Held />, catalog));
  return { user: userEvent.setup(), document: () => latest as Record<string, unknown> };
}

describe("what fills a field", () => {
  it("is chosen among the lookups that have something suitable, then among their values", async () => {
    const { user, document } = setUp(fieldOf("text"));
    await user.click(screen.getByRole("button", { name: /Filled in by/ }));
    expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual(["Nothing", "Buyer"]);
    await user.click(screen.getByRole("option", { name: "Buyer" }));
    expect(document()).toMatchObject({ default: { via: "buyer", field: "name" } });
    await user.click(screen.getByRole("button", { name: /Name/ }));
    expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual(["Name", "Phone"]);
    await user.click(screen.getByRole("option", { name: "Phone" }));
    expect(document()).toMatchObject({ default: { via: "buyer", field: "phone" } });
  });

  it("can be nothing again", async () => {
    const { user, document } = setUp(fieldOf("number", { default: { via: "buyer", field: "size" } as never }));
    await user.click(screen.getByRole("button", { name: /Filled in by/ }));
    await user.click(screen.getByRole("option", { name: "Nothing" }));
    expect(document()).not.toHaveProperty("default");
  });

  it("may be a lookup of the record for a column of its rows", async () => {
    const { user, document } = setUp(fieldOf("number"), siblings);
    await user.click(screen.getByRole("button", { name: /Filled in by/ }));
    await user.click(screen.getByRole("option", { name: "Buyer" }));
    expect(document()).toMatchObject({ default: { via: "parent.buyer", field: "size" } });
  });
});
