import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A file of the public data sets that lie beside the repository, read in place; undefined where they are absent. */
export function sharedData(path: string): string | undefined {
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    const file = join(folder, "shared", "data", path);
    if (existsSync(file)) return readFileSync(file, "utf8");
    if (dirname(folder) === folder) return undefined;
  }
}
