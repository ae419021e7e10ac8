import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const place = "early /demo/f/shop.order";
const list = () => new Request("http://localhost/api/v1/workspaces/demo/forms", { headers: { "Accept-Language": "en" } });
const query = (body: unknown) =>
  new Request("http://localhost/api/v1/workspaces/demo/forms/shop.order/query", {
    method: "POST",
    headers: { "Accept-Language": "en" },
    body: JSON.stringify(body),
  });
const early = (url: string, body: string | null, answer: Response | null) => ({
  url,
  language: "en",
  body,
  answer: Promise.resolve(answer),
});

describe("what an address asked for", () => {
  // A page notes what it asks for once; each test is a page of its own.
  let page: typeof import("./early");
  beforeEach(async () => {
    vi.resetModules();
    page = await import("./early");
  });
  afterEach(() => {
    localStorage.clear();
    delete window.early;
  });

  it("is remembered: what reads, each once", async () => {
    await page.takeEarly(list());
    await page.takeEarly(list());
    await page.takeEarly(query({ limit: 60 }));
    page.rememberAsks("/demo/f/shop.order");

    expect(JSON.parse(localStorage.getItem(place)!)).toEqual([
      { url: "/api/v1/workspaces/demo/forms", language: "en", body: null },
      { url: "/api/v1/workspaces/demo/forms/shop.order/query", language: "en", body: '{"limit":60}' },
    ]);
  });

  it("is never something that changes", async () => {
    await page.takeEarly(new Request("http://localhost/api/v1/workspaces/demo/forms/shop.order/records", { method: "POST", body: "{}" }));
    await page.takeEarly(new Request("http://localhost/api/v1/session", { method: "DELETE" }));
    page.rememberAsks("/demo/f/shop.order");

    expect(localStorage.getItem(place)).toBe("[]");
  });

  it("is answered by what came early, once and for the very same request", async () => {
    window.early = [early("/api/v1/workspaces/demo/forms/shop.order/query", '{"limit":60}', Response.json({ items: [] }))];

    expect(await page.takeEarly(query({ limit: 10 }))).toBeNull();
    expect(await (await page.takeEarly(query({ limit: 60 })))?.json()).toEqual({ items: [] });
    expect(await page.takeEarly(query({ limit: 60 }))).toBeNull();
  });

  it("is asked anew when the early answer was a refusal or never came", async () => {
    window.early = [
      early("/api/v1/workspaces/demo/forms", null, new Response(null, { status: 401 })),
      early("/api/v1/workspaces/demo/forms/shop.order/query", "{}", null),
    ];

    expect(await page.takeEarly(list())).toBeNull();
    expect(await page.takeEarly(query({}))).toBeNull();
  });

  it("is asked anew once something was changed, or the page is settled", async () => {
    const answers = () => [early("/api/v1/workspaces/demo/forms", null, Response.json({}))];
    window.early = answers();
    await page.takeEarly(new Request("http://localhost/api/v1/workspaces/demo/forms/shop.order/records", { method: "POST", body: "{}" }));
    expect(await page.takeEarly(list())).toBeNull();

    window.early = answers();
    page.rememberAsks("/demo/f/shop.order");
    expect(await page.takeEarly(list())).toBeNull();
  });

  it("is forgotten when somebody signs out", () => {
    page.rememberAsks("/demo/f/shop.order");
    localStorage.setItem("theme", "dark");
    page.forgetAsks();

    expect(Object.keys(localStorage)).toEqual(["theme"]);
  });
});
