import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeAll, vi } from "vitest";
import { loadInputs } from "@/fields/later";
import { startWords } from "@/i18n";

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
afterEach(cleanup);
