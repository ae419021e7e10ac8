import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, it } from "vitest";
import type { FieldDocument } from "@/api/documents";
import { fieldOf, inWorkspace } from "@/testing/fields";
import { WhenHiddenSetting } from "./when-hidden-setting";

function setUp(field: FieldDocument) {
  let latest = field;
  function Held() {
    const [held, hold] = useState(field);
    latest = held;
    return <WhenHiddenSetting field={held} onChange={hold} />;
  }
  render(inWorkspace(<Held />));
  return { user: userEvent.setup(), document: () => latest as Record<string, unknown> };
}

const options = async (user: ReturnType<typeof userEvent.setup>) => {
  await user.click(screen.getByRole("button", { name: /While it is not shown/ }));
  return screen.getAllByRole("option").map((option) => option.textContent);
};

it("keeps a value, clears it, or makes it anew where there is a default", async () => {
  const { user, document } = setUp(fieldOf("number", { default: 5 as never }));
  expect(await options(user)).toEqual(["stays", "becomes blank", "becomes the default"]);
  await user.click(screen.getByRole("option", { name: "becomes the default" }));
  expect(document()).toMatchObject({ whenHidden: "default" });
  await options(user);
  await user.click(screen.getByRole("option", { name: "stays" }));
  expect(document()).not.toHaveProperty("whenHidden");
});

it("offers no default where there is none", async () => {
  const { user } = setUp(fieldOf("number"));
  expect(await options(user)).toEqual(["stays", "becomes blank"]);
});
