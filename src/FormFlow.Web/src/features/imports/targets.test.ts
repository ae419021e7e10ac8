import { describe, expect, it } from "vitest";
import type { FormDocument } from "@/api/documents";
import type { FileColumn } from "./imports-api";
import { isKey, keysOf, meaningAdded, missingRequired, suggestedMapping, targetsOf } from "./targets";

const form = {
  label: "Order",
  fields: [
    { type: "text", key: "name", label: "Name", required: true },
    { type: "text", key: "reference", label: "Reference", unique: true },
    { type: "number", key: "price", label: "Price", required: true, default: 0 },
    { type: "formula", key: "total", label: "Total", formula: "price", result: "number" },
  ],
} as unknown as FormDocument;

const column = (name: string, field: string | null, confidence: number) => ({ name, field, confidence }) as FileColumn;

describe("the fields of an import", () => {
  it("are those that take a value in", () => expect(targetsOf(form).map((field) => field.key)).toEqual(["name", "reference", "price"]));
  it("name those by which a record is found again", () =>
    expect(keysOf(form).map((field) => field.key)).toEqual(["name", "reference", "price"]));
  it("are a key when one is unique or several are taken together", () => {
    expect([["reference"], ["name"], ["name", "price"], undefined].map((keys) => isKey(form, keys))).toEqual([true, false, true, false]);
  });
  it("are missed when required and without column and default", () => {
    expect(missingRequired(form, { A: "reference" }).map((field) => field.key)).toEqual(["name"]);
  });
});

describe("a suggested mapping", () => {
  it("gives a field to the surer of two columns and never to one that is computed", () => {
    const columns = [column("Name", "name", 1), column("Nam", "name", 0.7), column("Total", "total", 1), column("x", null, 0)];
    expect(suggestedMapping(columns, targetsOf(form))).toEqual({ Name: "name", Nam: null, Total: null, x: null });
  });
});

describe("what texts of the file mean", () => {
  it("is kept by column and text, and can be taken back", () => {
    const said = meaningAdded(meaningAdded({}, "Source", "Goog", "google"), "Source", "FB", "facebook");
    expect(said).toEqual({ Source: { Goog: "google", FB: "facebook" } });
    expect(meaningAdded(said, "Source", "Goog", null)).toEqual({ Source: { FB: "facebook" } });
  });
});
