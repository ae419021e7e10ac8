import { describe, expect, it } from "vitest";
import { Coming } from "./coming";

describe("what is on its way to a form", () => {
  it("is waited for until the last of it is there", async () => {
    const coming = new Coming();
    coming.tell("papers", true);
    coming.tell("photo", true);
    let arrival: unknown;
    void coming.arrive().then((how) => {
      arrival = how;
    });

    coming.tell("papers", false);
    await Promise.resolve();
    expect(arrival).toBeUndefined();
    coming.tell("photo", false);
    await Promise.resolve();
    expect(arrival).toBe("here");
  });

  it("is not waited for when there is nothing", async () => {
    expect(await new Coming().arrive()).toBe("here");
  });

  it("ends the waiting when something does not come, naming its field", async () => {
    const coming = new Coming();
    coming.tell("papers", true);
    coming.tell("photo", true);
    const arrival = coming.arrive();

    coming.tell("photo", false, true);

    expect(await arrival).toEqual({ missing: "photo" });
  });

  it("is nobody's when the form is left", async () => {
    const coming = new Coming();
    coming.tell("papers", true);
    const arrival = coming.arrive();

    coming.leave();

    expect(await arrival).toBe("left");
  });
});
