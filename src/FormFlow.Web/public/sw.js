// Keeps the shell, so that the app opens without a network: assets for ever (their names change with their content), the start page as last seen.
// Data is never kept here; what a person fills in is kept by the pages themselves until it is sent.
const shell = "shell-1";

self.addEventListener("install", (event) => {
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
      .then(() => self.clients.claim()),
  );
});

/** From the network, and kept; as it was last seen when there is no network. */
async function newest(request, name) {
  const cache = await caches.open(shell);
  try {
    const answer = await fetch(request);
    if (answer.ok) await keep(cache, name, answer.clone());
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

/** An asset as kept, or from the network once. */
async function asset(request) {
  const cache = await caches.open(shell);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (pathname.startsWith("/assets/")) event.respondWith(asset(request));
  else if (["/theme.js", "/ahead.js", "/icon.svg"].includes(pathname)) event.respondWith(newest(request, pathname));
  else if (request.mode === "navigate" && !/^\/(api|docs|openapi|health)(\/|$)/.test(pathname)) event.respondWith(newest(request, "/"));
});
