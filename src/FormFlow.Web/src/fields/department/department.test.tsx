import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { enter, fieldOf, show } from "@/testing/fields";

const field = fieldOf("department");

describe("a department", () => {
  it("is shown by name", () => {
    show(field, { id: "d2", title: "East" });
    expect(screen.getByText("East")).toBeVisible();
  });

  it("is chosen by its place in the organisation, and taken away", async () => {
    const { user, last } = enter(field);
    await user.click(screen.getByRole("button"));
    await user.click(screen.getByRole("option", { name: "Sales / East" }));
    expect(last()).toEqual({ id: "d2", title: "East" });
    await user.click(screen.getByRole("button"));
    await user.click(screen.getByRole("option", { name: "None" }));
    expect(last()).toBeNull();
  });
});
