// Keeps the shell, so that the app opens without a network: assets for ever (their names change with their content), the start page as last seen.
// Data is never kept here; what a person fills in is kept by the pages themselves until it is sent.
const shell = "shell-1";

self.addEventListener("install", (event) => {
  // What is never kept goes past this worker, where the browser can do that.
  if ("addRoutes" in event) event.addRoutes({ condition: { urlPattern: { pathname: "/api/*" } }, source: "network" }).catch(() => {});
  event.waitUntil(
    caches
      .open(shell)
      .then((cache) => cache.addAll(["/", "/theme.js", "/ahead.js", "/icon.svg"]))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== shell).map((name) => caches.delete(name))))
      // The start page is asked for while this worker starts.
      .then(() => self.registration.navigationPreload?.enable())
      .then(() => self.clients.claim()),
  );
});

/** From the network, and kept while it is already on its way to the page; as it was last seen when there is no network. */
async function newest(event, name) {
  const cache = await caches.open(shell);
  try {
    const answer = (await event.preloadResponse) ?? (await fetch(event.request));
    if (answer.ok) event.waitUntil(keep(cache, name, answer.clone()));
    return answer;
  } catch {
    return (await cache.match(name)) ?? Response.error();
  }
}

/** A new start page names new assets: those of the one before are let go. */
async function keep(cache, name, answer) {
  if (name === "/") {
    const before = await cache.match("/");
    if (before && (await before.text()) !== (await answer.clone().text())) {
      for (const request of await cache.keys()) if (new URL(request.url).pathname.startsWith("/assets/")) await cache.delete(request);
    }
  }
  await cache.put(name, answer);
}

/** As it was last seen, at once; the network is asked for the next time. */
async function known(event, name) {
  const cache = await caches.open(shell);
  const kept = await cache.match(name);
  const asked = newest(event, name);
  if (kept) event.waitUntil(asked);
  return kept ?? asked;
}

/** An asset as kept, or from the network once. */
async function asset(event) {
  const cache = await caches.open(shell);
  const kept = await cache.match(event.request);
  if (kept) return kept;
  const answer = await fetch(event.request);
  if (answer.ok) event.waitUntil(cache.put(event.request, answer.clone()));
  return answer;
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (pathname.startsWith("/assets/")) event.respondWith(asset(event));
  else if (["/theme.js", "/ahead.js", "/icon.svg"].includes(pathname)) event.respondWith(known(event, pathname));
  else if (request.mode === "navigate" && !/^\/(api|docs|openapi|health|p)(\/|$)/.test(pathname)) event.respondWith(newest(event, "/"));
});
