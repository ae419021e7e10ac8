import type { QueryClient } from "@tanstack/react-query";
import { catalogQuery } from "@/api/catalog";
import { countsQuery } from "@/api/counts";
import { rememberAsks } from "@/api/early";
import { membersQuery, meQuery } from "@/api/session";
import { loadInputs } from "@/fields/later";
import { RecordPanel, ViewPage } from "./list";

/** How long the first paint waits at most: a frame that fills at once is calmer than one that shows what it has bit by bit. */
const patienceMs = 800;

/** Long enough for the first page to be there. */
const settledMs = 1_500;

/** Asks at once for what the opened address will want, while the rest of the code is still on its way; done when it is there, or a little later. */
export function askAhead(client: QueryClient, path: string): Promise<unknown> {
  return Promise.race([ask(client, path), new Promise((late) => setTimeout(late, patienceMs))]);
}

/** Who is not signed in is asked for nothing more: the page then goes to sign-in. */
async function ask(client: QueryClient, path: string): Promise<void> {
  const [ws, room, , what] = path.split("/").filter(Boolean).map(decodeURIComponent);
  if (ws === undefined || ws === "setup" || ws === "sign-in") return;
  // First, since a browser has few connections to a server and the code would take them all.
  const me = client.fetchQuery(meQuery);
  const code = room === "f" && (what === undefined || what === "v") ? ViewPage.load() : undefined;
  try {
    await me;
  } catch {
    return;
  }
  void client.prefetchQuery(countsQuery(ws));
  void client.prefetchQuery(membersQuery(ws));
  await Promise.allSettled([client.prefetchQuery(catalogQuery(ws)), code]);
}

/**
 * Fetches what is likely wanted next, once nothing else is to do: a record beside its list, every input, the palette. What the first page asked
 * for is asked early when its address is opened again.
 */
export function fetchWhenIdle(address: string): void {
  const fetchAll = () => {
    rememberAsks(address);
    void RecordPanel.load();
    void import("./frame/palette");
    void loadInputs();
  };
  setTimeout(() => ("requestIdleCallback" in window ? requestIdleCallback(fetchAll) : fetchAll()), settledMs);
}
