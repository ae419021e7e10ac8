import { expect, test } from "vitest";
import type { FormDocument } from "@/api/documents";
import { prefilledFields, prefillOf } from "./prefill";

const form = {
  label: "Request",
  fields: [
    { key: "name", type: "text" },
    { key: "photo", type: "image" },
    { key: "kind", type: "select", options: [] },
    { key: "number", type: "autoNumber" },
  ],
} as unknown as FormDocument;

test("an address fills in what can be typed and stands on the page", () => {
  expect(prefilledFields(form, {}).map(({ key }) => key)).toEqual(["name", "kind"]);
  expect(prefilledFields(form, { fields: ["number", "photo"] }).map(({ key }) => key)).toEqual(["number"]);
});

test("what is filled in stands in the address so that it is read back as it was", () => {
  const prefill = prefillOf({ name: " A&B = 100% 你好", kind: "", note: "  " });

  expect([...new URLSearchParams(prefill)]).toEqual([["name", "A&B = 100% 你好"]]);
  expect(prefillOf({ kind: " " })).toBe("");
});
