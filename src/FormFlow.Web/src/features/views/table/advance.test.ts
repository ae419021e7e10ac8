import { describe, expect, it } from "vitest";
import type { WorkflowDocument } from "@/api/documents";
import { answer } from "../testing-shop";
import { advance } from "./advance";

const workflow = {
  label: "Path",
  form: "shop.order",
  field: "stage",
  pipelines: [
    {
      key: "usual",
      stages: [],
      transitions: [
        { key: "start", to: "sent" },
        { key: "send", from: ["packed"], to: "sent" },
        { key: "rush", from: ["new"], to: "sent" },
        { key: "pay", from: ["sent"], to: "paid" },
      ],
    },
  ],
} as unknown as WorkflowDocument;

const refused = (code: string, detail: string) => ({ status: "refused", errors: [{ pointer: "", code, detail, parameters: {} }] });

describe("many records that advance to a stage", () => {
  it("go by each transition that goes there, and say why they stay", async () => {
    const fate: Record<string, Record<string, object>> = {
      send: {
        a: { status: "updated" },
        b: refused("stage.not_from_here", "Elsewhere."),
        c: refused("stage.item_open", "Not packed."),
        d: {},
      },
      rush: { b: { status: "updated" }, c: refused("stage.not_from_here", "Elsewhere."), d: refused("stage.not_from_here", "Elsewhere.") },
    };
    fate.send!.d = refused("stage.unknown_transition", "None.");
    const calls = answer(({ path, body }) => ({
      body: { results: (body as { ids: string[] }).ids.map((id) => fate[path.split("/").at(-1)!]![id]) },
    }));
    const moved: string[] = [];

    const left = await advance(
      "demo",
      "shop.order",
      workflow,
      "sent",
      ["a", "b", "c", "d"],
      (id) => moved.push(id),
      new AbortController().signal,
    );

    expect(moved).toEqual(["a", "b"]);
    expect(left).toEqual([
      { id: "c", why: "Not packed." },
      { id: "d", why: "" },
    ]);
    expect(calls.map(({ body }) => body)).toEqual([
      { ids: ["a", "b", "c", "d"], field: "stage" },
      { ids: ["b", "c", "d"], field: "stage" },
    ]);
  });
});
