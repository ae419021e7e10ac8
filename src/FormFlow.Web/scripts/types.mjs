// Writes the types of the API and of the metadata documents from the published schemas: `npm run types`.
import { readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";

const schemas = new URL("../../../schemas/", import.meta.url);
const target = new URL("../src/api/", import.meta.url);
const note = "// Generated from the published schemas by `npm run types`; never edited.\n";

const write = async (name, source) => writeFile(new URL(name, target), note + astToString(await openapiTS(source)));

await write("schema.gen.ts", new URL("openapi.json", schemas));

// The documents' schemas share definitions by name; together they are the components of one description.
const components = {};
for (const kind of ["app", "form", "view", "workflow", "calendar"]) {
  const text = await readFile(new URL(`${kind}.schema.json`, schemas), "utf8");
  const { $defs, $schema, $id, ...root } = JSON.parse(text.replaceAll("#/$defs/", "#/components/schemas/"));
  Object.assign(components, $defs);
  components[`${kind}Document`] = root;
}
await write("documents.gen.ts", {
  openapi: "3.1.0",
  info: { title: "Documents", version: "1" },
  paths: {},
  components: { schemas: components },
});
