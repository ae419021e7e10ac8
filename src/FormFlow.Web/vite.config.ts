import { fileURLToPath } from "node:url";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { brotliTwins } from "./vite.build.ts";

/** Names the code of the list in the start page, so that it comes beside what asks for it and not after: the list is what people open most. */
function listAhead(): Plugin {
  return {
    name: "list-ahead",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (_, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((name) => /^assets\/(list|view-page)-[\w-]+\.(js|css)$/.test(name))
          .map((name) => ({
            tag: "link",
            injectTo: "head" as const,
            attrs: name.endsWith(".js")
              ? { rel: "modulepreload", crossorigin: true, href: `/${name}` }
              : { rel: "preload", as: "style", crossorigin: true, href: `/${name}` },
          })),
    },
  };
}

/** The server that answers while pages are developed. */
const api = process.env.FORMFLOW_API ?? "http://127.0.0.1:5080";

export default defineConfig({
  // The controls bring their words in 34 languages; only those of the app are built in.
  plugins: [react(), optimizeLocales.vite({ locales: ["en-US", "zh-CN"] }), brotliTwins(), listAhead()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // A page is a few files, not a hundred: small ones pack badly, and each costs a round. A group takes along all that its files need.
        codeSplitting: {
          groups: [
            { name: "start", tags: ["$initial"] },
            { name: "list", test: /\/src\/features\/views\/view-page\.tsx$/ },
            { name: "record", test: /\/src\/features\/records\/(record-panel|record-page|new-record)\.tsx$/ },
            { name: "inputs", test: /\/src\/fields\/.+\/input\.tsx$/ },
          ],
        },
      },
    },
  },
  server: {
    host: "127.0.0.1",
    fs: { allow: [fileURLToPath(new URL("..", import.meta.url))] },
    proxy: { "/api": api, "/openapi": api },
  },
  // Files share what they import: to begin anew with each costs seven times as long. What a test leaves behind, setup.ts takes back.
  test: {
    environment: "jsdom",
    isolate: false,
    setupFiles: ["src/testing/setup.ts"],
    css: false,
    restoreMocks: true,
    unstubGlobals: true,
    testTimeout: 60_000,
  },
});
