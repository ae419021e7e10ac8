import { screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { enter, fieldOf, pasted, said, show, theInput } from "@/testing/fields";

const field = fieldOf("location");
const place = { latitude: 31.2304, longitude: 121.4737, address: "People's Square" };

function standAt(getCurrentPosition: (found: PositionCallback, lost: PositionErrorCallback) => void) {
  Object.defineProperty(navigator, "geolocation", { value: { getCurrentPosition }, configurable: true });
}
afterEach(() => Reflect.deleteProperty(navigator, "geolocation"));

describe("a place", () => {
  it("is a link to a map", () => {
    show(field, place);
    expect(screen.getByRole("link", { name: "People's Square" })).toHaveAttribute(
      "href",
      expect.stringContaining("mlat=31.2304&mlon=121.4737"),
    );
  });

  it("is typed as latitude and longitude, with words", async () => {
    const { user, last } = enter(field);
    await user.type(theInput(), "31.2304, 121.4737 (People's Square)");
    expect(last()).toEqual(place);
    expect(pasted(field, said(field, place))).toEqual(place);
  });

  it("that is not on the earth is refused", async () => {
    const { user } = enter(field);
    await user.type(theInput(), "91, 10");
    await user.tab();
    expect(theInput()).toBeInvalid();
    expect(pasted(field, "here")).toBeUndefined();
  });

  it("can be where the person stands", async () => {
    standAt((found) => found({ coords: { latitude: 31.230412345678, longitude: 121.4 } } as GeolocationPosition));
    const { user, last } = enter(field);
    await user.click(screen.getByRole("button", { name: "Use my position" }));
    expect(last()).toEqual({ latitude: 31.2304123, longitude: 121.4 });
  });

  it("says what to do when the browser may not tell", async () => {
    standAt((_, lost) => lost({ code: 1, PERMISSION_DENIED: 1 } as GeolocationPositionError));
    const { user, given } = enter(field);
    await user.click(screen.getByRole("button", { name: "Use my position" }));
    expect(screen.getByRole("status")).toHaveTextContent(/Allow it/);
    expect(given).toEqual([]);
  });
});
