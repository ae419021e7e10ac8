import { describe, expect, it } from "vitest";
import type { FieldDocument, FormDocument, LayoutElement } from "@/api/documents";
import {
  addFields,
  addPart,
  asNew,
  behind,
  changeFields,
  duplicate,
  findField,
  identified,
  move,
  nudge,
  rekey,
  relabel,
  remove,
  rowsList,
  standsAt,
} from "./design";
import { elementsOf } from "./places";

const field = (key: string, more: object = {}): FieldDocument =>
  ({ id: `id${key}`, key, type: "text", label: key, ...more }) as FieldDocument;
const section = (...elements: LayoutElement[]): LayoutElement => ({ type: "section", label: "S", elements });
const at = (key: string): LayoutElement => ({ type: "field", field: key });

const plain: FormDocument = { label: "Order", fields: [field("a"), field("b"), field("c")] };
const rows = field("items", { type: "subform", fields: [field("price"), field("qty")] });
const laid: FormDocument = { ...plain, fields: [...plain.fields, rows], layout: [section(at("a"), at("b")), at("c"), at("items")] };

const keys = (document: FormDocument) => document.fields.map(({ key }) => key);
const columns = (document: FormDocument) =>
  (findField(document, "iditems")!.field as unknown as { fields: FieldDocument[] }).fields.map(({ key }) => key);
/** The elements in short: `[a b] c`. */
const drawn = (elements: readonly LayoutElement[]): string =>
  elements
    .map((element) => {
      if (element.type === "field") return element.field;
      if (element.type === "section") return `[${drawn(element.elements)}]`;
      if (element.type === "tabs") return `<${element.tabs.map((tab) => drawn(tab.elements)).join("|")}>`;
      return element.type === "columns" ? `(${element.columns.map(drawn).join("|")})` : element.type;
    })
    .join(" ");

describe("a form without a layout", () => {
  it("is arranged by the order of its fields, and stays without one", () => {
    const moved = move(plain, ["idc"], { list: "", index: 0 });
    expect(keys(moved)).toEqual(["c", "a", "b"]);
    expect(moved.layout).toBeUndefined();
    expect(keys(addFields(moved, [field("d")], { list: "", index: 1 }))).toEqual(["c", "d", "a", "b"]);
  });

  it("gets one with its first section, and loses it with its last", () => {
    const added = addPart(plain, section(), { list: "", index: 1 });
    expect(drawn(added.layout!)).toBe("a [] b c");
    const filled = move(added, ["idb", "idc"], { list: "1/elements", index: 0 });
    expect(drawn(filled.layout!)).toBe("a [b c]");
    const gone = remove(filled, ["@1"]);
    expect(gone.layout).toBeUndefined();
    expect(keys(gone)).toEqual(["a", "b", "c"]);
  });
});

describe("parts of a form", () => {
  it("move with what stands in them, never into themselves", () => {
    expect(drawn(move(laid, ["@0"], { list: "", index: 3 }).layout!)).toBe("c items [a b]");
    expect(move(laid, ["@0"], { list: "0/elements", index: 1 })).toBe(laid);
  });

  it("keep the order they are read in when several move", () => {
    expect(drawn(move(laid, ["idc", "ida"], { list: "0/elements", index: 2 }).layout!)).toBe("[b a c] items");
  });

  it("leave their fields behind when they are taken away", () => {
    expect(
      elementsOf(
        remove({ ...laid, layout: [{ type: "columns", columns: [[at("a")], [at("b")]] }, section(at("c"), at("items"))] }, ["@0"]),
      ),
    ).toEqual([at("a"), at("b"), section(at("c"), at("items"))]);
  });

  it("give the fields of a tab to the one beside it, and end with the last tab", () => {
    const tabbed: FormDocument = {
      ...plain,
      layout: [
        {
          type: "tabs",
          tabs: [
            { label: "1", elements: [at("a")] },
            { label: "2", elements: [at("b"), at("c")] },
          ],
        },
      ],
    };
    const one = remove(tabbed, ["@0/tabs/0"]);
    expect(drawn(one.layout!)).toBe("<b c a>");
    expect(keys(remove(one, ["@0/tabs/0"]))).toEqual(["b", "c", "a"]);
  });

  it("are gone through step by step with the keyboard", () => {
    const go = (document: FormDocument, target: string, by: -1 | 1) => nudge(document, target, by).document;
    const inside = go(laid, "idc", -1);
    expect(drawn(inside.layout!)).toBe("[a b c] items");
    const out = go(go(go(inside, "idc", -1), "idc", -1), "idc", -1);
    expect(drawn(out.layout!)).toBe("c [a b] items");
    expect(columns(go(laid, "idqty", -1))).toEqual(["qty", "price"]);
  });

  it("go from tab to tab and from column to column with the keyboard, and out at either end", () => {
    const tabs = {
      type: "tabs",
      tabs: [
        { label: "1", elements: [at("a")] },
        { label: "2", elements: [] },
      ],
    } as LayoutElement;
    const parted = { ...plain, layout: [tabs, { type: "columns", columns: [[at("b")], [at("c")]] } as LayoutElement] };
    const path = (document: FormDocument, id: string) => {
      const { list, index } = standsAt(document, id)!;
      return `${list} ${index}`;
    };
    const passed: string[] = [];
    for (let now: FormDocument = parted, i = 0; i < 5; i++) {
      now = nudge(now, "ida", 1).document;
      passed.push(path(now, "ida"));
    }
    expect(passed).toEqual(["0/tabs/1/elements 0", " 1", "1/columns/0 0", "1/columns/0 1", "1/columns/1 0"]);
    expect(path(nudge(nudge(parted, "idc", -1).document, "idc", -1).document, "idc")).toBe("1/columns/0 0");
  });

  it("keep a part picked wherever it goes", () => {
    const parted = { ...plain, layout: [at("a"), section(at("b")), at("c")] };
    const up = nudge(parted, "@1", -1);
    expect(up.target).toBe("@0");
    expect(drawn(up.document.layout!)).toBe("[b] a c");
    expect(nudge(up.document, up.target, -1)).toEqual(up);
    expect(drawn(nudge(nudge(up.document, up.target, 1).document, "@1", 1).document.layout!)).toBe("a c [b]");
  });
});

describe("fields", () => {
  it("take free keys where they are put, among columns too", () => {
    const added = addFields(addFields(laid, [field("a", { id: "x" })], behind(laid, "idb")), [field("price", { id: "y" })], {
      list: rowsList("iditems"),
      index: 0,
    });
    expect(drawn(added.layout!)).toBe("[a b a2] c items");
    expect(columns(added)).toEqual(["price2", "price", "qty"]);
  });

  it("are copied behind themselves as other fields", () => {
    const { document, copies } = duplicate(laid, ["iditems", "ida"]);
    expect(drawn(document.layout!)).toBe("[a a2 b] c items items2");
    expect(
      new Set(document.fields.flatMap((one) => [one.id, ...((one as { fields?: FieldDocument[] }).fields ?? []).map(({ id }) => id)])).size,
    ).toBe(10);
    expect(copies).toHaveLength(2);
  });

  it("are gone with what names them in the form", () => {
    const named: FormDocument = {
      ...laid,
      titleField: "a",
      validations: [
        { check: "a > 1", message: "No.", field: "a" },
        { check: "b > 1", message: "No." },
      ],
      unique: [{ fields: ["a", "b"] }, { fields: ["b", "c"] }],
    };
    const gone = remove(named, ["ida", "idprice"]);
    expect(gone).toMatchObject({
      fields: [{ key: "b" }, { key: "c" }, { key: "items", fields: [{ key: "qty" }] }],
      validations: [{ check: "b > 1" }],
      unique: [{ fields: ["b", "c"] }],
    });
    expect(gone.titleField).toBeUndefined();
    expect(drawn(gone.layout!)).toBe("[b] c items");
  });

  it("have ids of their own from the beginning", () => {
    const made = identified({
      label: "F",
      fields: [
        { key: "a", type: "text" },
        { key: "r", type: "subform", fields: [{ key: "b", type: "text" }] },
      ],
    } as unknown as FormDocument);
    expect(made.fields[0]!.id).toMatch(/^[a-z2-7]{8}$/);
    expect((asNew(rows) as { fields: FieldDocument[] } & FieldDocument).fields[0]!.id).not.toBe("idprice");
  });

  it("are changed one by one: all others stay the same objects", () => {
    const next = changeFields(laid, ["idb"], (one) => ({ ...one, required: true }));
    expect(next.fields[0]).toBe(laid.fields[0]);
    expect(next.fields[3]).toBe(laid.fields[3]);
    expect(next.fields[1]).toMatchObject({ key: "b", required: true });
  });
});

describe("a key", () => {
  it("follows the name while nobody relies on it, unless it was chosen", () => {
    const added = addFields(plain, [field("text", { id: "n", label: "Text" })], { list: "", index: 0 });
    const named = relabel(added, "n", "Unit price", true);
    expect(named.fields[0]).toMatchObject({ key: "unitPrice", label: "Unit price" });
    expect(relabel(named, "n", "Cost", false).fields[0]).toMatchObject({ key: "unitPrice", label: "Cost" });
    expect(relabel(rekey(named, "n", "mine"), "n", "Cost", true).fields[0]!.key).toBe("mine");
    expect(relabel(named, "n", "单价", true).fields[0]!.key).toBe("text");
  });

  it("takes all along that names the field: layout, rules, formulas, but no text in quotes", () => {
    const named: FormDocument = {
      ...laid,
      titleField: "a",
      fields: [
        field("a"),
        field("b", {
          visibleWhen: {
            all: [
              { field: "a", op: "eq", value: { field: "a" } },
              { field: "ab", op: "empty" },
            ],
          },
        }),
        field("c", { type: "formula", formula: 'IF(a == "a", a.x, items.a)' }),
        {
          ...rows,
          fields: [
            field("price", { requiredWhen: "parent.a > a", default: { via: "parent.a", field: "b" } as never }),
            field("a", { id: "col" }),
          ],
        } as FieldDocument,
      ],
      validations: [{ check: "NOT(a)", message: "a", field: "a" }],
      unique: [{ fields: ["a", "b"] }],
    };
    const next = rekey(named, "ida", "z");
    expect(next).toMatchObject({
      titleField: "z",
      fields: [
        { key: "z" },
        { visibleWhen: { all: [{ field: "z", value: { field: "z" } }, { field: "ab" }] } },
        { formula: 'IF(z == "a", z.x, items.a)' },
        { fields: [{ requiredWhen: "parent.z > a", default: { via: "parent.z", field: "b" } }, { key: "a" }] },
      ],
      validations: [{ check: "NOT(z)", message: "a", field: "z" }],
      unique: [{ fields: ["z", "b"] }],
    });
    expect(drawn(next.layout!)).toBe("[z b] c items");
    expect(rekey(named, "col", "q")).toMatchObject({
      fields: [{ key: "a" }, {}, { formula: 'IF(a == "a", a.x, items.q)' }, { fields: [{ requiredWhen: "parent.a > q" }, { key: "q" }] }],
    });
  });

  it("leaves what does not name the field the same object, so that only what follows is drawn anew", () => {
    const asked = field("d", { visibleWhen: { all: [{ field: "b", op: "eq", value: 1 }] }, default: { formula: "b + 1" } });
    const before: FormDocument = { ...laid, fields: [...laid.fields, asked, field("e", { type: "formula", formula: "a + b" })] };
    const next = rekey(before, "ida", "z");
    expect(next.fields.map((one, i) => one === before.fields[i])).toEqual([false, true, true, true, true, false]);
  });
});
