import { describe, expect, it } from "vitest";
import type { FormDocument } from "@/api/documents";
import { asDesigned } from "./as-designed";

const form = (fields: readonly object[]) => ({ label: "Order", fields }) as unknown as FormDocument;

describe("a record in a form that is designed anew", () => {
  const live = form([
    { id: "1", key: "name", type: "text" },
    { id: "2", key: "count", type: "number" },
    { id: "3", key: "items", type: "subform", fields: [{ id: "4", key: "price", type: "number" }] },
  ]);
  const values = { name: "Desk", count: 3, items: [{ id: "r1", price: 5 }] };

  it("holds its values by the new keys, in rows too", () => {
    const designed = form([
      { id: "1", key: "title", type: "text" },
      { id: "3", key: "lines", type: "subform", fields: [{ id: "4", key: "cost", type: "number" }] },
    ]);

    expect(asDesigned(values, live, designed)).toEqual({ title: "Desk", lines: [{ id: "r1", cost: 5 }] });
  });

  it("leaves blank what is of another type, and what another field was called before", () => {
    const designed = form([
      { id: "2", key: "count", type: "text" },
      { id: "9", key: "name", type: "text" },
    ]);

    expect(asDesigned(values, live, designed)).toEqual({});
  });
});
