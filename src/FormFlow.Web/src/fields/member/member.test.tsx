import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { fieldType } from "@/fields/registry";
import { enter, fieldOf, said, show } from "@/testing/fields";

const field = fieldOf("member");

describe("a person", () => {
  it("is shown by name, also when only the id is known", () => {
    show(field, "m1");
    expect(screen.getByText("Ann Chen")).toBeVisible();
    expect(said(field, { id: "m1", title: "Ann Chen" })).toBe("Ann Chen");
  });

  it("is chosen from those who can still come in, whoever is signed in first", async () => {
    const { user, last } = enter(field);
    await user.click(screen.getByRole("button"));
    expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual(["Bob Li (me)", "Ann Chen"]);
    await user.keyboard("ann@");
    await user.click(screen.getByRole("option", { name: /Ann/ }));
    expect(last()).toEqual({ id: "m1", title: "Ann Chen" });
  });

  it("can be one of several", async () => {
    const { user, last } = enter(fieldOf("member", { multiple: true }), [{ id: "m1", title: "Ann Chen" }]);
    await user.click(screen.getByRole("button"));
    await user.click(screen.getByRole("option", { name: /Bob/ }));
    expect(last()).toEqual([
      { id: "m1", title: "Ann Chen" },
      { id: "m2", title: "Bob Li" },
    ]);
  });

  it("is compared as one, several as a list", () => {
    expect(fieldType(field).operators).toContain("in");
    expect(fieldType(field).operators).not.toContain("contains");
    expect(fieldType(fieldOf("member", { multiple: true })).operators).toContain("contains");
  });
});
