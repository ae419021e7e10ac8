/** Keeps the shell on the device, so that the app can be installed and opens without a network. */
export function keepShell(): void {
  if (import.meta.env.PROD && "serviceWorker" in navigator) {
    window.addEventListener("load", () => {
      navigator.serviceWorker.register("/sw.js").catch(() => {
        // Without it everything works but opening offline.
      });
    });
  }
}
