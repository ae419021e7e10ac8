import { expect, it, vi } from "vitest";
import { follow, type WorkDone } from "./follow";

/** A server that answers with these pieces. */
function answering(...pieces: readonly string[]) {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });
  const fetch = vi.fn((_: Request) => Promise.resolve(new Response(body, { headers: { "Content-Type": "application/x-ndjson" } })));
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

const ask = (told: WorkDone[]) => follow<{ name: string }>("/api/v1/x", { a: 1 }, new AbortController().signal, (far) => told.push(far));

it("tells how far it is and answers what came out, wherever the pieces end", async () => {
  const fetch = answering('{"done":0,"of":9}\n{"do', 'ne":5,"of":9}\n', '{"outcome":{"name":"报', '价"}}\n');
  const told: WorkDone[] = [];

  expect(await ask(told)).toEqual({ name: "报价" });
  expect(told).toEqual([
    { done: 0, of: 9 },
    { done: 5, of: 9 },
  ]);
  expect(fetch.mock.calls[0]![0].headers.get("Accept")).toBe("application/x-ndjson");
});

it("takes no half for the whole", async () => {
  answering('{"done":0,"of":9}\n{"outcome":{"name":');
  await expect(ask([])).rejects.toThrow("broke off");
});
