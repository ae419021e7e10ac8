import { describe, expect, it } from "vitest";
import type { FieldDocument, FormDocument } from "@/api/documents";
import { fromClipboard, toClipboard } from "./clipboard";
import { faultsOf } from "./faults";
import { merge } from "./merge";

const field = (key: string, more: object = {}): FieldDocument => ({ id: `id${key}`, key, type: "text", ...more }) as FieldDocument;
const base: FormDocument = {
  label: "Order",
  fields: [field("a"), field("b"), field("r", { type: "subform", fields: [field("x"), field("y")] })],
};
const withField = (key: string, more: object, document = base): FormDocument => ({
  ...document,
  fields: document.fields.map((one) => (one.key === key ? ({ ...one, ...more } as FieldDocument) : one)),
});
const keys = (document: FormDocument) => document.fields.map(({ key }) => key);

describe("two people's changes of a form", () => {
  it("come together where they differ", () => {
    const mine = withField("a", { required: true });
    const theirs = { ...withField("a", { label: "A" }, withField("b", { label: "B" })), description: "d" };
    const { document, clashes } = merge(base, mine, theirs);
    expect(clashes).toEqual([]);
    expect(document).toMatchObject({ description: "d", fields: [{ required: true, label: "A" }, { label: "B" }, {}] });
  });

  it("are told where both changed the same, and follow what is chosen", () => {
    const mine = withField("a", { label: "Mine" });
    const theirs = withField("a", { label: "Theirs" });
    const asked = merge(base, mine, theirs);
    expect(asked.clashes).toMatchObject([{ id: "fields.ida.label", member: "label", mine: "Mine", theirs: "Theirs" }]);
    expect(asked.document.fields[0]!.label).toBe("Mine");
    expect(merge(base, mine, theirs, (id) => id === "fields.ida.label").document.fields[0]!.label).toBe("Theirs");
  });

  it("keep what either added, where it was put, and the order of whoever moved", () => {
    const mine = { ...base, fields: [base.fields[1]!, base.fields[0]!, base.fields[2]!] };
    const theirs = { ...base, fields: [base.fields[0]!, field("n"), base.fields[1]!, base.fields[2]!] };
    expect(keys(merge(base, mine, theirs).document)).toEqual(["b", "a", "n", "r"]);
    expect(keys(merge(base, theirs, mine).document)).toEqual(["b", "a", "n", "r"]);
  });

  it("lose what one took away, and ask where the other went on with it", () => {
    const mine = { ...base, fields: base.fields.slice(1) };
    const theirs = withField("a", { label: "Still needed" });
    expect(keys(merge(base, mine, base).document)).toEqual(["b", "r"]);
    const asked = merge(base, mine, theirs);
    expect(asked.clashes).toMatchObject([{ id: "fields.ida", member: null, mine: undefined, theirs: { label: "Still needed" } }]);
    expect(keys(asked.document)).toEqual(["b", "r"]);
    expect(keys(merge(base, mine, theirs, () => true).document)).toEqual(["a", "b", "r"]);
    expect(keys(merge(base, theirs, mine).document)).toEqual(["a", "b", "r"]);
  });

  it("come together among the columns of a sub-form", () => {
    const mine = withField("r", { fields: [field("x", { label: "X" }), field("y")] });
    const theirs = withField("r", { label: "Rows", fields: [field("x"), field("y"), field("z")] });
    expect(merge(base, mine, theirs).document.fields[2]).toMatchObject({ label: "Rows", fields: [{ label: "X" }, {}, { key: "z" }] });
  });

  it("come together in a table of points, whose criteria have no keys", () => {
    const [known, visits, size] = [
      { label: "Known", points: 5 },
      { label: "Visits", field: "visits" },
      { label: "Size", points: 3 },
    ];
    const table = (terms: readonly object[], more: object = {}) => ({ ...base, fields: [field("s", { type: "score", terms, ...more })] });
    const start = table([known, visits, size]);
    const mine = table([{ ...known, points: 20 }, visits, size, { label: "Budget", points: 7 }]);
    const theirs = table([{ ...known, label: "Well known" }, size], { max: 100 });
    const { document, clashes } = merge(start, mine, theirs);
    expect(clashes).toEqual([]);
    expect(document.fields[0]).toMatchObject({
      max: 100,
      terms: [{ label: "Well known", points: 20 }, { label: "Size", points: 3 }, { label: "Budget" }],
    });
    const other = merge(start, mine, table([{ ...known, points: 8 }, visits, size]));
    expect(other.clashes).toMatchObject([
      { member: "points", mine: 20, theirs: 8, within: [{}, { list: "terms", item: { label: "Known" } }] },
    ]);
  });

  it("are the same whatever the order of members", () => {
    const mine = withField("a", { label: { en: "A", "zh-CN": "甲" } });
    const theirs = withField("a", { label: { "zh-CN": "甲", en: "A" } });
    expect(merge(base, mine, theirs).clashes).toEqual([]);
  });
});

describe("the clipboard", () => {
  it("carries fields between forms as new ones", () => {
    const [a, x] = fromClipboard(toClipboard(base, ["idx", "ida"])!);
    expect([a!.key, x!.key]).toEqual(["a", "x"]);
    expect(a!.id).not.toBe("ida");
  });

  it("is left alone when it holds something else", () => {
    for (const text of ["", "Hello", "[1]", "null", '{"type":"formflow/fields","fields":[{"key":1}]}'])
      expect(fromClipboard(text)).toEqual([]);
    expect(toClipboard(base, ["@0"])).toBeNull();
  });
});

describe("what is wrong", () => {
  it("is told at the field, column or part concerned", () => {
    const error = (pointer: string, parameters: object = {}) => ({ pointer, code: "x", detail: pointer, parameters });
    const checked = {
      ...base,
      validations: [
        { check: "", message: "" },
        { check: "", message: "", field: "a" },
      ],
    };
    const faults = faultsOf(checked, [
      error("/fields/1/formula", { position: 4 }),
      error("/fields/2/fields/1/key"),
      error("/fields/2/validations/0/check"),
      error("/layout/0/tabs/1/elements/2/visibleWhen/field"),
      error("/titleField"),
      error("/validations/0/check"),
      error("/validations/1/check"),
    ] as never);
    expect([...faults.keys()]).toEqual(["idb", "idy", "idr", "@0/tabs/1/elements/2", "", "ida"]);
    expect(faults.get("idb")).toEqual([{ member: "formula", detail: "/fields/1/formula", position: 4 }]);
    expect(faults.get("")?.map(({ member }) => member)).toEqual(["titleField", "validations/0/check"]);
  });
});
