import { vi } from "vitest";

/** What a fake answer is made from: the request, the parts its pattern caught, and its body. */
export type Call = {
  readonly method: string;
  readonly path: string;
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly headers: Headers;
};

/** Answers a call: data, or a whole response. */
export type Answer = (call: Call) => unknown;

/** A network for tests: routes such as `POST /forms/:form/records` below a workspace, answered as the API does. Every call is kept. */
export class FakeServer {
  readonly calls: Call[] = [];
  readonly #routes: { method: string; pattern: RegExp; answer: Answer }[] = [];
  /** Whether it can be reached. */
  isUp = true;

  constructor(routes: Record<string, Answer>) {
    this.on(routes);
    vi.stubGlobal("fetch", (request: Request) => this.#answer(request));
  }

  /** Adds routes; a later one comes first. */
  on(routes: Record<string, Answer>): void {
    for (const [route, answer] of Object.entries(routes)) {
      const [method, path] = route.split(" ") as [string, string];
      const pattern = new RegExp(`^/api/v1${path.replace(/:\w+/g, "([^/]+)")}$`);
      this.#routes.unshift({ method, pattern, answer });
    }
  }

  /** The calls of a method whose path ends so. */
  sent(method: string, ending: string): Call[] {
    return this.calls.filter((call) => call.method === method && call.path.endsWith(ending));
  }

  async #answer(request: Request): Promise<Response> {
    if (!this.isUp) throw new TypeError("Failed to fetch");
    const { pathname, searchParams } = new URL(request.url, "http://localhost");
    const text = await request.clone().text();
    for (const { method, pattern, answer } of this.#routes) {
      const match = pattern.exec(decodeURIComponent(pathname));
      if (method !== request.method || match === null) continue;
      const call = {
        method,
        path: pathname,
        parts: match.slice(1),
        query: searchParams,
        body: text === "" ? null : JSON.parse(text),
        headers: request.headers,
      };
      this.calls.push(call);
      const answered = await answer(call);
      return answered instanceof Response ? answered : Response.json(answered);
    }
    throw new Error(`Nothing answers ${request.method} ${pathname}.`);
  }
}

/** A refusal as the API gives it. */
export function refusal(
  status: number,
  code: string,
  errors: readonly { pointer: string; detail: string }[] = [],
  detail?: string,
): Response {
  const problem = {
    type: "about:blank",
    title: code,
    status,
    code,
    traceId: "t",
    detail,
    errors: errors.map((error) => ({ code, parameters: {}, ...error })),
  };
  return Response.json(problem, { status, headers: { "Content-Type": "application/problem+json" } });
}
