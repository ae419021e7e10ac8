import { expect, test } from "vitest";
import { find } from "./work";

test("the number found hashes to as many zero bits as are asked for", async () => {
  const number = await find("00ff:", 10);
  const hash = new DataView(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`00ff:${number}`)));

  expect(Math.clz32(hash.getUint32(0))).toBeGreaterThanOrEqual(10);
});
