/** A request that only reads: its address below the host, the language of its answer, and its body when it has one. */
type Ask = { url: string; language: string; body: string | null };

declare global {
  interface Window {
    /** What `public/ahead.js` asked for before this code was there. */
    early?: (Ask & { answer: Promise<Response | null> })[];
  }
}

/** The requests that are asked again early when the address is next opened. A page that needs more than so many is a long list of something. */
const mostAsks = 16;
const longestBody = 4_000;
const mostAddresses = 40;
const prefix = "early ";

let noted: Ask[] | null = [];

const isReading = (method: string, url: string) => method === "GET" || (method === "POST" && /\/(query|aggregate)(\?|$)/.test(url));
const same = (one: Ask, other: Ask) => one.url === other.url && one.language === other.language && one.body === other.body;

async function askOf(request: Request): Promise<Ask | null> {
  const { pathname, search } = new URL(request.url);
  const url = pathname + search;
  if (!isReading(request.method, url) || request.headers.has("If-None-Match")) return null;
  const body = request.method === "GET" ? null : await request.clone().text();
  return { url, language: request.headers.get("Accept-Language") ?? "", body };
}

/**
 * The answer to a request when it was asked for early, once, and only a good one; otherwise the request is to be sent. What was asked before a
 * change is old: the first request that changes something ends this.
 */
export async function takeEarly(request: Request): Promise<Response | null> {
  if (noted === null) return null;
  const ask = await askOf(request);
  if (ask === null) {
    if (request.method !== "GET") window.early = [];
    return null;
  }
  if ((ask.body?.length ?? 0) <= longestBody && noted.length < mostAsks && !noted.some((one) => same(one, ask))) noted.push(ask);
  const at = window.early?.findIndex((one) => same(one, ask)) ?? -1;
  if (at < 0) return null;
  const [found] = window.early!.splice(at, 1);
  const answer = await found!.answer;
  return answer?.ok ? answer : null;
}

/** Remembers what was asked for since the page was opened at an address, to ask it early the next time. Nothing later is noted or taken. */
export function rememberAsks(address: string): void {
  const asks = noted ?? [];
  noted = null;
  window.early = [];
  try {
    const place = prefix + address;
    const others = Object.keys(localStorage).filter((key) => key.startsWith(prefix) && key !== place);
    for (const key of others.slice(mostAddresses - 1)) localStorage.removeItem(key);
    localStorage.setItem(place, JSON.stringify(asks));
  } catch {
    // Without room to remember, the next visit takes a little longer.
  }
}

/** Forgets all of it, for whoever signs in next. */
export function forgetAsks(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
}
