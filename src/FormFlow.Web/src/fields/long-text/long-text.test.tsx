import { describe, expect, it } from "vitest";
import { enter, fieldOf, pasted, show, theInput } from "@/testing/fields";

describe("a long text", () => {
  const field = fieldOf("longText");

  it("keeps its lines", async () => {
    const { user, last } = enter(field);
    await user.type(theInput(), "one{Enter}two");
    expect(last()).toBe("one\ntwo");
    expect(pasted(field, "one\n two ")).toBe("one\n two ");
  });

  it("is one line in a list and all of them on a page", () => {
    expect(show(field, "one\ntwo", { isCompact: true }).container.querySelector(".compact")).toHaveTextContent("one two");
    expect(show(field, "one\ntwo").container.querySelector(".lines:not(.compact)")).not.toBeNull();
  });
});
