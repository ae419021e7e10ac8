import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { listen } from "./live";

/** The browser's own connection, as far as it can be heard here. */
class Source extends EventTarget {
  static readonly CLOSED = 2;
  static readonly all: Source[] = [];
  readyState = 1;

  constructor(readonly url: string) {
    super();
    Source.all.push(this);
  }

  close() {
    this.readyState = Source.CLOSED;
  }

  happen(kind: string, state = this.readyState) {
    this.readyState = state;
    this.dispatchEvent(new Event(kind));
  }
}

describe("the live connection", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    Source.all.length = 0;
    vi.stubGlobal("EventSource", Source);
  });
  afterEach(() => void vi.useRealTimers());

  it("begins anew after it was refused, and asks again for all that was missed", () => {
    const client = new QueryClient();
    const invalidate = vi.spyOn(client, "invalidateQueries");
    const end = listen("demo", client, () => {});
    Source.all[0]!.happen("open");

    Source.all[0]!.happen("error", 0);
    vi.advanceTimersByTime(60_000);
    expect(Source.all).toHaveLength(1);
    Source.all[0]!.happen("error", Source.CLOSED);
    vi.advanceTimersByTime(10_000);
    expect(Source.all).toHaveLength(2);
    expect(invalidate).not.toHaveBeenCalled();
    Source.all[1]!.happen("open");
    vi.advanceTimersByTime(1_000);

    expect(invalidate).toHaveBeenCalledWith({ queryKey: ["demo"] });
    end();
  });

  it("ends for good when nobody listens any more", () => {
    listen("demo", new QueryClient(), () => {})();

    Source.all[0]!.happen("error");
    vi.advanceTimersByTime(60_000);

    expect(Source.all[0]!.readyState).toBe(Source.CLOSED);
  });
});
