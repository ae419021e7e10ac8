import { afterEach, describe, expect, it, vi } from "vitest";
import { copyText } from "./copy-text";

describe("a text that is copied", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("goes to the clipboard", async () => {
    const writeText = vi.fn(async () => {});
    vi.stubGlobal("navigator", { clipboard: { writeText } });
    await copyText("https://example.com");
    expect(writeText).toHaveBeenCalledWith("https://example.com");
  });

  it("goes the way of the keyboard where the page has no clipboard", async () => {
    vi.stubGlobal("navigator", {});
    const setData = vi.fn();
    document.execCommand = () =>
      document.dispatchEvent(Object.assign(new Event("copy", { cancelable: true }), { clipboardData: { setData } }));
    await copyText("https://example.com");
    expect(setData).toHaveBeenCalledExactlyOnceWith("text/plain", "https://example.com");
    document.dispatchEvent(Object.assign(new Event("copy"), { clipboardData: { setData } }));
    expect(setData).toHaveBeenCalledTimes(1);
  });
});
