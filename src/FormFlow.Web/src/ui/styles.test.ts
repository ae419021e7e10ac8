import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const sheets = readdirSync("src", { recursive: true, encoding: "utf-8" }).filter((path) => path.endsWith(".css"));

/** The classes that a sheet styles by themselves, as `.ff-card { … }` does. */
const classesOf = (sheet: string) =>
  [...sheet.replaceAll(/\/\*[\s\S]*?\*\//g, "").matchAll(/(?:^|[{};])\s*([^{};@]+)\{/g)]
    .flatMap(([, selector]) => selector!.split(",").map((one) => one.trim()))
    .filter((one) => /^\.ff-[\w-]+$/.test(one));

// Every sheet that was once loaded stays: what two of them call the same gets the looks of both.
it("styles a class in one sheet, and besides for paper", () => {
  const owners = new Map<string, Set<string>>();
  for (const path of sheets.filter((each) => !each.endsWith("print.css"))) {
    for (const name of classesOf(readFileSync(join("src", path), "utf-8"))) owners.set(name, (owners.get(name) ?? new Set()).add(path));
  }
  expect(owners.size).toBeGreaterThan(100);
  expect([...owners].filter(([, paths]) => paths.size > 1).map(([name, paths]) => `${name}: ${[...paths].join(", ")}`)).toEqual([]);
});
