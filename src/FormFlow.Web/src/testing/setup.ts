import "@testing-library/jest-dom/vitest";
import { cleanup } from "@testing-library/react";
import { afterEach, beforeAll } from "vitest";
import { startWords } from "@/i18n";

/** In a browser an address may begin at the page's own host; outside of one there is no such host. */
class PageRequest extends Request {
  constructor(input: RequestInfo | URL, init?: RequestInit) {
    super(typeof input === "string" ? new URL(input, "http://localhost") : input, init);
  }
}
globalThis.Request = PageRequest;

beforeAll(() => startWords("en"));
afterEach(cleanup);
