import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { enter, fieldOf, pasted, said, show } from "@/testing/fields";

const field = fieldOf("date");

describe("a date", () => {
  it("near today is shown in words", () => {
    const { container } = show(field, new Date().toLocaleDateString("en-CA"));
    expect(container).toHaveTextContent("today");
    expect(said(field, "2026-12-18")).toBe("2026-12-18");
  });

  it("is late once it is past, when something was to be done by then", () => {
    const yesterday = new Date(Date.now() - 86_400_000).toLocaleDateString("en-CA");
    expect(show({ ...field, due: true } as never, yesterday).container).toHaveTextContent("yesterday (overdue)");
    expect(show({ ...field, due: true } as never, new Date().toLocaleDateString("en-CA")).container).not.toHaveTextContent("overdue");
    expect(show(field, yesterday).container).not.toHaveTextContent("overdue");
  });

  it("is typed part by part", async () => {
    const { user, last } = enter(field);
    await user.click(screen.getAllByRole("spinbutton")[0]!);
    await user.keyboard("12182026");
    expect(last()).toBe("2026-12-18");
  });

  it("is blank when cleared", async () => {
    const { user, last } = enter(field, "2026-12-18");
    await user.click(screen.getByRole("button", { name: /Open calendar/ }));
    await user.click(screen.getByRole("button", { name: "Clear" }));
    expect(last()).toBeNull();
  });

  it("is read from a paste", () => {
    expect(pasted(field, "2026年12月18日")).toBe("2026-12-18");
    expect(pasted(field, "soon")).toBeUndefined();
  });
});
