import { readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { Plugin } from "vite";

const compressible = /\.(js|css|svg|json|webmanifest)$/;

/** Puts a brotli twin beside every file worth it, so that the server never compresses while someone waits. */
export function brotliTwins(): Plugin {
  return {
    name: "brotli-twins",
    apply: "build",
    async writeBundle(options, bundle) {
      const names = Object.keys(bundle).filter((name) => compressible.test(name));
      for (const name of names) {
        const path = `${options.dir}/${name}`;
        const content = await readFile(path);
        const packed = await promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
        if (packed.length < content.length * 0.9) await writeFile(`${path}.br`, packed);
      }
    },
  };
}
