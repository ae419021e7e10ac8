import { describe, expect, it } from "vitest";
import { fieldType } from "@/fields/registry";
import { fieldOf, show } from "@/testing/fields";

describe("a number given by the server", () => {
  it("is shown and never typed", () => {
    const field = fieldOf("autoNumber", { parts: [] });
    expect(show(field, "Q-0001").container).toHaveTextContent("Q-0001");
    expect(fieldType(field).Input).toBeUndefined();
    expect(fieldType(field).fromText).toBeUndefined();
  });
});
