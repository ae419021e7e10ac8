// Asks again, while the app's code is still on its way, for what this address asked for when it was last opened. The app takes the answers that
// fit its own requests and forgets the rest: src/api/early.ts.
(() => {
  try {
    const kept = JSON.parse(localStorage.getItem(`early ${location.pathname}${location.search}`) ?? "[]");
    window.early = kept.map(({ url, language, body }) => {
      const headers = { "Accept-Language": language };
      if (body !== null) Object.assign(headers, { "Content-Type": "application/json", "X-Requested-With": "FormFlow" });
      const answer = fetch(url, { method: body === null ? "GET" : "POST", credentials: "same-origin", headers, body }).catch(() => null);
      return { url, language, body, answer };
    });
  } catch {
    // Storage may be forbidden, or hold something else: the app asks for everything itself.
  }
})();
