import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { enter, fieldOf, show, theInput } from "@/testing/fields";

const field = fieldOf("email");

describe("a mail address", () => {
  it("is a link that cannot carry anything but the address", () => {
    show(field, "ann@example.com?bcc=evil@example.com");
    expect(screen.getByRole("link")).toHaveAttribute("href", "mailto:ann@example.com%3Fbcc%3Devil%40example.com");
  });

  it("is typed with the keys for it", async () => {
    const { user, last } = enter(field);
    expect(theInput()).toHaveAttribute("inputmode", "email");
    await user.type(theInput(), "ann@example.com");
    expect(last()).toBe("ann@example.com");
  });
});
