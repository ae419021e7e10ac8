import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeAll, vi } from "vitest";
import { loadInputs } from "@/fields/later";
import { startWords } from "@/i18n";
import { hush } from "@/ui/toast";

/** In a browser an address may begin at the page's own host; outside of one there is no such host. */
class PageRequest extends Request {
  constructor(input: RequestInfo | URL, init?: RequestInit) {
    super(typeof input === "string" ? new URL(input, "http://localhost") : input, init);
  }
}
globalThis.Request = PageRequest;

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 5_000 });
vi.setConfig({ testTimeout: 30_000 });

beforeAll(() => startWords("en"));
beforeAll(() => loadInputs());

// The next test finds nothing of this one; what reads aloud lives as long as its library.
afterEach(() => {
  cleanup();
  hush();
  for (const left of document.querySelectorAll("body > :not([data-live-announcer])")) left.remove();
});

// There is no screen: nothing is asked of one, and nothing scrolls.
window.matchMedia ??= ((media: string) => ({ media, matches: false, addEventListener() {}, removeEventListener() {} })) as never;
Element.prototype.scrollIntoView ??= () => {};

// Nothing is laid out here, but an editor asks where its text stands.
const nowhere = { x: 0, y: 0, top: 0, right: 0, bottom: 0, left: 0, width: 0, height: 0 };
Range.prototype.getClientRects ??= () => [nowhere] as unknown as DOMRectList;
Range.prototype.getBoundingClientRect ??= () => nowhere as DOMRect;
