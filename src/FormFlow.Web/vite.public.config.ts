import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { defineConfig } from "vite";
import { brotliTwins } from "./vite.build.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Lets the rules of forms take their formulas from where they are fetched only when a form has some. */
function formulasLater(): Plugin {
  return {
    name: "formulas-later",
    enforce: "pre",
    resolveId: (source, importer) =>
      /\/lib\/formula\/(formula|library)$/.test(source) && importer?.includes("/src/forms/rules/")
        ? here("./src/public-form/formula.ts")
        : null,
  };
}

/** Public pages have no switch for the theme: they follow the device, without script. */
function themeOfTheDevice(): Plugin {
  return {
    name: "theme-of-the-device",
    enforce: "pre",
    transform: (code, id) =>
      id.endsWith("/ui/tokens.css")
        ? code.replace(/\[data-theme="dark"\] (\{[^}]*\})/, "@media (prefers-color-scheme: dark) { :root $1 }")
        : null,
  };
}

/** The pages that people without an account see: no framework, a file of style and one of script beside what the server draws. */
export default defineConfig({
  plugins: [formulasLater(), themeOfTheDevice(), brotliTwins()],
  publicDir: false,
  resolve: { alias: { "@": here("./src") } },
  build: {
    target: "es2022",
    emptyOutDir: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { input: here("./public.html") },
  },
});
