import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { enter, fieldOf, show, theInput } from "@/testing/fields";

const field = fieldOf("url");

describe("an address on the web", () => {
  it("is a link that tells the other side nothing, short in a list", () => {
    show(field, "https://www.example.com/", { isCompact: true });
    const link = screen.getByRole("link", { name: "example.com" });
    expect(link).toHaveAttribute("href", "https://www.example.com/");
    expect(link).toHaveAttribute("rel", "noopener noreferrer");
  });

  it.each(["javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "//example.com"])(
    "that would run is text: %s",
    (address) => {
      show(field, address);
      expect(screen.queryByRole("link")).toBeNull();
    },
  );

  it("is typed as it is", async () => {
    const { user, last } = enter(field);
    await user.type(theInput(), "example.com");
    expect(last()).toBe("example.com");
  });
});
