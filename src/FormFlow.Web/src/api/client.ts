import createClient from "openapi-fetch";
import { takeEarly } from "./early";
import { ApiProblem, type Problem, Unreachable } from "./problem";
import type { paths } from "./schema.gen";

/** Asked when the session has ended: shows sign-in in place and tells, once the person is back in or nobody was in before, whether to go on. */
type SignInAgain = () => Promise<boolean>;

let signInAgain: SignInAgain | null = null;
let language = "en";
let reached: (isReached: boolean) => void = () => {};

/** Who shows the sign-in dialog over whatever is open, so that nothing typed is lost. */
export function onSignedOut(ask: SignInAgain | null): void {
  signInAgain = ask;
}

/** Told after each call whether the server could be reached. */
export function onReached(tell: (isReached: boolean) => void): void {
  reached = tell;
}

/** The language the server's texts come in. */
export function speak(tag: string): void {
  language = tag;
}

/** Carries a request there and its answer back. */
type Carry = (request: Request) => Promise<Response>;

async function reach(request: Request, carry: Carry): Promise<Response> {
  try {
    const response = (await takeEarly(request)) ?? (await carry(request));
    reached(true);
    return response;
  } catch (cause) {
    if (request.signal.aborted || (cause instanceof DOMException && cause.name === "AbortError")) throw cause;
    reached(false);
    throw new Unreachable(cause);
  }
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const retryAfter = Number(response.headers.get("Retry-After")) || null;
  try {
    return new ApiProblem((await response.json()) as Problem, retryAfter);
  } catch {
    return new ApiProblem(
      { type: "about:blank", title: response.statusText, status: response.status, code: "unknown", traceId: "" } as Problem,
      retryAfter,
    );
  }
}

/** Sends a request as the person who is signed in; answers that say no are thrown as {@link ApiProblem}. */
export async function send(input: Request, carry: Carry = (request) => fetch(request)): Promise<Response> {
  const request = new Request(input, { credentials: "same-origin" });
  request.headers.set("Accept-Language", language);
  if (request.method !== "GET") request.headers.set("X-Requested-With", "FormFlow");
  const again = request.clone();
  let response = await reach(request, carry);
  if (response.status === 401 && signInAgain !== null && !request.url.endsWith("/api/v1/session") && (await signInAgain())) {
    response = await reach(again, carry);
  }
  if (!response.ok && response.status !== 304) throw await problemOf(response);
  return response;
}

/** The typed API. Every call answers its data or throws {@link ApiProblem} or {@link Unreachable}. */
export const api = createClient<paths>({ baseUrl: "/", fetch: (request) => send(request) });

/** What a call answered. Calls throw when the server says no, so there is always data where one is promised. */
export async function data<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}
