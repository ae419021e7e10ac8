import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { defineConfig } from "vite";
import { brotliTwins } from "./vite.build.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What the rules of forms take from elsewhere on public pages: formulas are fetched only when a form has some, scores and stages never stand there. */
const replaced = [
  [/\/lib\/formula\/(formula|library)$/, "./src/public-form/formula.ts"],
  [/\/(score|start)$/, "./src/public-form/unseen.ts"],
] as const;

function rulesOfPublicPages(): Plugin {
  return {
    name: "rules-of-public-pages",
    enforce: "pre",
    resolveId: (source, importer) => {
      const found = importer?.includes("/src/forms/rules/") ? replaced.find(([name]) => name.test(source)) : undefined;
      return found ? here(found[1]) : null;
    },
  };
}

/** What waits for the files of a part before it runs it is larger than those parts, which have neither style nor others below them. */
function partsUnawaited(): Plugin {
  return {
    name: "parts-unawaited",
    enforce: "pre",
    load: (id) => (id.includes("vite/preload-helper") ? "export const __vitePreload = (part) => part();" : null),
  };
}

/** Public pages have no switch for the theme: they follow the device, without script; and of the tokens only those that their style uses. */
function themeOfTheDevice(): Plugin {
  const style = readFileSync(here("./src/public-form/public-form.css"), "utf8");
  const isUsed = (token: string) => style.includes(`var(${token})`);
  return {
    name: "theme-of-the-device",
    enforce: "pre",
    transform: (code, id) =>
      id.endsWith("/ui/tokens.css")
        ? code
            .replace(/(--[\w-]+):[^;]*;/g, (line, token: string) => (isUsed(token) ? line : ""))
            .replace(/\[data-theme="dark"\] (\{[^}]*\})/, "@media (prefers-color-scheme: dark) { :root $1 }")
        : null,
  };
}

/** The pages that people without an account see: no framework, a file of style and one of script beside what the server draws. */
export default defineConfig({
  plugins: [rulesOfPublicPages(), partsUnawaited(), themeOfTheDevice(), brotliTwins()],
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
