import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { timeZone } from "@/i18n";
import { enter, fieldOf, pasted, said } from "@/testing/fields";
import { fromClock } from "./instant";

const field = fieldOf("dateTime");

describe("a moment", () => {
  it("is said as the clock of the person shows it", () => {
    expect(said(field, "2026-12-18T06:30:00Z")).toBe("2026-12-18 14:30");
  });

  it("is typed on the person's clock and given as an instant", async () => {
    const { user, last } = enter(field);
    await user.click(screen.getAllByRole("spinbutton")[0]!);
    await user.keyboard("121820261430");
    expect(last()).toBe(fromClock("2026-12-18T14:30", timeZone));
  });

  it("is read from a paste on that clock", () => {
    expect(pasted(field, "2026-12-18 14:30")).toBe("2026-12-18T06:30:00.000Z");
    expect(pasted(field, "later")).toBeUndefined();
  });
});
