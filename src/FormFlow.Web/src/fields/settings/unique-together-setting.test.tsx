import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import type { FieldDocument, FormDocument } from "@/api/documents";
import { inWorkspace } from "@/testing/fields";
import { UniqueTogetherSetting } from "./unique-together-setting";

const fields = [
  { key: "company", type: "text", label: "Company" },
  { key: "phone", type: "phone", label: "Phone" },
  { key: "day", type: "date", label: "Day" },
  { key: "logo", type: "image", label: "Logo" },
  { key: "secret", type: "text", label: "Secret", hidden: true },
  { key: "total", type: "formula", label: "Total", formula: "1" },
] as FieldDocument[];

function setUp(unique?: FormDocument["unique"]) {
  let latest = unique;
  function Held() {
    const [held, hold] = useState(unique);
    latest = held;
    return <UniqueTogetherSetting unique={held} fields={fields} onChange={hold} />;
  }
  render(inWorkspace(<Held />));
  return { user: userEvent.setup(), unique: () => latest };
}

describe("fields unique together", () => {
  it("begin with the first two that can be compared, are chosen, worded and given up", async () => {
    const { user, unique } = setUp();
    await user.click(screen.getByRole("button", { name: "Fields unique together" }));
    expect(unique()).toEqual([{ fields: ["company", "phone"] }]);
    await user.click(screen.getByRole("button", { name: /^(?!No longer).*Company \+ Phone/ }));
    expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual(["Company", "Phone", "Day"]);
    await user.click(screen.getByRole("option", { name: "Day" }));
    await user.keyboard("{Escape}");
    await user.type(screen.getByLabelText("Message when taken"), "Taken.");
    expect(unique()).toEqual([{ fields: ["company", "phone", "day"], message: "Taken." }]);
    await user.click(screen.getByRole("button", { name: /No longer unique/ }));
    expect(unique()).toBeUndefined();
  });
});
