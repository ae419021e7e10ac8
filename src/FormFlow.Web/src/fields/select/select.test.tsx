import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { enter, fieldOf, pasted, said, show } from "@/testing/fields";

const options = [
  { value: "open", label: { en: "Open", "zh-CN": "进行中" }, color: "green" as const },
  { value: "done", label: { en: "Done", "zh-CN": "完成" } },
];
const field = fieldOf("select", { options });
const many = Array.from({ length: 30 }, (_, index) => ({ value: `v${index}`, label: `Choice ${index}` }));

describe("a choice", () => {
  it("is shown as a tag in its colour, by its label", () => {
    show(field, "open");
    expect(screen.getByText("Open")).toHaveClass("green");
    expect(said(field, "open", "zh-CN")).toBe("进行中");
  });

  it("whose option is gone is shown as it is kept", () => {
    show(field, "old");
    expect(screen.getByText("old")).toBeVisible();
  });

  it("is made from a list, and taken away when it need not be made", async () => {
    const { user, last } = enter(field);
    await user.click(screen.getByRole("button"));
    await user.click(screen.getByRole("option", { name: "Done" }));
    expect(last()).toBe("done");
    await user.click(screen.getByRole("button"));
    await user.click(screen.getByRole("option", { name: "None" }));
    expect(last()).toBeNull();
  });

  it("that must be made cannot be taken away", async () => {
    const { user } = enter(field, "done", { isRequired: true });
    await user.click(screen.getByRole("button"));
    expect(screen.queryByRole("option", { name: "None" })).toBeNull();
  });

  it("is made among many by typing a part of the name", async () => {
    const { user, last } = enter(fieldOf("select", { options: many }));
    await user.click(screen.getByRole("button"));
    await user.keyboard("ice 27");
    expect(screen.getAllByRole("option")).toHaveLength(1);
    await user.click(screen.getByRole("option", { name: "Choice 27" }));
    expect(last()).toBe("v27");
  });

  it("is a radio button when all options are in sight", async () => {
    const { user, last } = enter(fieldOf("select", { options, display: "radio" }));
    await user.click(screen.getByRole("radio", { name: "Open" }));
    expect(last()).toBe("open");
    await user.click(screen.getByRole("button", { name: "Clear" }));
    expect(last()).toBeNull();
  });

  it("is read from a value or a label in any language", () => {
    expect(pasted(field, "完成")).toBe("done");
    expect(pasted(field, "OPEN")).toBe("open");
    expect(pasted(field, "")).toBeNull();
    expect(pasted(field, "unheard of")).toBeUndefined();
  });
});
