import { describe, expect, it } from "vitest";
import { fieldOf, said } from "@/testing/fields";
import { fieldType, fieldTypes } from "./registry";

const settings: Record<string, object> = {
  select: { options: [] },
  multiSelect: { options: [] },
  cascade: { options: [] },
  autoNumber: { parts: [] },
  formula: { formula: "1" },
  linkedValue: { via: "x", field: "y" },
  rollup: { via: "x", fn: "count" },
  lookup: { form: "shop.order" },
  score: { terms: [] },
  band: { of: "x", bands: [] },
  subform: { fields: [] },
};

describe.each(fieldTypes.map((type) => [type.type, type] as const))("the type %s", (name, type) => {
  const field = fieldOf(name, settings[name] as never);

  it("is found by its name", () => expect(fieldType(field).type).toBe(type.type));

  it("says nothing of a blank value, in any language", () => {
    expect(said(field, null)).toBe("");
    expect(said(field, null, "zh-CN")).toBe("");
  });

  it("can at least be asked whether it is blank", () => expect(type.operators).toEqual(expect.arrayContaining(["empty", "notEmpty"])));

  it("is never pasted into where it cannot be typed", () => expect(type.Input === undefined && type.fromText !== undefined).toBe(false));
});

describe("a field of a type that is not known", () => {
  it("is shown as it comes and never written", () => {
    const type = fieldType({ type: "hologram", key: "it" } as never);
    expect(type.Input).toBeUndefined();
    expect(type.toText({ a: 1 }, {} as never, {} as never)).toBe('{"a":1}');
  });
});
