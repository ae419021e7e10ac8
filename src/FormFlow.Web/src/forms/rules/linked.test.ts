import { describe, expect, it } from "vitest";
import { testCatalog } from "@/testing/catalog";
import { FormState } from "../form-state";
import { compileForm } from "./compiled-form";
import type { Values } from "./route";
import type { RuleContext } from "./rule";

const context: RuleContext = { now: Date.parse("2026-03-05T04:00:00Z"), zone: "Asia/Shanghai", me: "m1", department: null };
const catalog = testCatalog({
  "shop.order": {
    fields: [
      { key: "buyer", type: "lookup", form: "shop.buyer" },
      { key: "phone", type: "text", default: { via: "buyer", field: "phone" } },
      { key: "region", type: "lookup", form: "shop.region", default: { via: "buyer", field: "region" } },
      { key: "tax", type: "number", default: { via: "region", field: "tax" } },
      {
        key: "lines",
        type: "subform",
        fields: [
          { key: "good", type: "lookup", form: "shop.good" },
          { key: "price", type: "currency", default: { via: "good", field: "price" } },
          { key: "contact", type: "text", default: { via: "parent.buyer", field: "phone" } },
        ],
      },
    ],
  },
  "shop.buyer": {
    fields: [
      { key: "phone", type: "text" },
      { key: "region", type: "lookup", form: "shop.region" },
    ],
  },
  "shop.region": { fields: [{ key: "tax", type: "number" }] },
  "shop.good": { fields: [{ key: "price", type: "currency" }] },
});
const form = compileForm(catalog, catalog.forms.get("shop.order")!, []);
const at = (id: string) => ({ id, title: id });

function open(saved?: Values, initial?: Values) {
  const known: Record<string, Values> = {
    ann: { phone: "111", region: at("north") },
    bob: { phone: "222", region: null },
    north: { tax: 7 },
    bolt: { price: 2.5 },
    nut: { price: 1 },
  };
  const state = new FormState({ form, saved, initial, foreign: (_, id) => known[id], context });
  return { state, known, lines: () => (state.values.lines as Values[]).map(({ price, contact }) => `${price} ${contact}`) };
}

describe("choosing a record", () => {
  it("fills what belongs to it at once, all the way, and says so", () => {
    const { state } = open();
    state.set("buyer", at("ann"));
    expect(state.values).toMatchObject({ phone: "111", region: at("north"), tax: 7 });
    expect(state.field("phone")).toMatchObject({ value: "111", filledBy: "buyer", isReadOnly: false });
    expect(state.toSend()).toEqual({ buyer: "ann" });
  });

  it("works for a record that an address gives", () => {
    expect(open(undefined, { buyer: at("ann") }).state.values.phone).toBe("111");
  });

  it("keeps what was typed, before it and after it", () => {
    const { state } = open();
    state.set("phone", "mine");
    state.set("buyer", at("ann"));
    expect(state.values.phone).toBe("mine");
    state.set("tax", 9);
    expect(state.field("tax").filledBy).toBeUndefined();
    expect(state.toSend()).toEqual({ buyer: "ann", phone: "mine", tax: 9 });
  });

  it("puts another's values over those that belonged to the one before", () => {
    const { state } = open();
    state.set("buyer", at("ann"));
    state.set("phone", "111-9");
    state.set("buyer", at("bob"));
    expect(state.values).toMatchObject({ phone: "222", region: null });
    expect(state.toSend()).toEqual({ buyer: "bob" });
  });

  it("waits for a record that is not known yet", () => {
    const { state, known } = open();
    state.set("buyer", at("cid"));
    expect(state.values.phone).toBeUndefined();
    known.cid = { phone: "333" };
    state.refresh();
    expect(state.field("phone").value).toBe("333");
  });
});

describe("choosing a record in a saved one", () => {
  const saved = {
    buyer: at("bob"),
    phone: "own",
    region: null,
    tax: null,
    lines: [{ id: "r1", good: at("bolt"), price: 2, contact: "me" }],
  };

  it("changes nothing until another is chosen, and gives back what was saved with the first", () => {
    const { state } = open(saved);
    expect(state.summary.isDirty).toBe(false);
    state.set("buyer", at("ann"));
    expect(state.values.phone).toBe("111");
    state.set("buyer", at("bob"));
    expect(state.values.phone).toBe("own");
    expect(state.summary.isDirty).toBe(false);
    state.set("buyer", null);
    expect(state.values.phone).toBe("own");
  });

  it("says what was typed over it even when that was saved before", () => {
    const { state } = open(saved);
    state.set("buyer", at("ann"));
    state.set("phone", "own");
    expect(state.toSend()).toEqual({ buyer: "ann", phone: "own" });
  });

  it("fills rows by their own choice and by the record's", () => {
    const { state, lines } = open(saved);
    const [row] = state.field("lines").value as Values[];
    state.set("lines", [{ ...row, good: at("nut") }, { good: at("bolt") }, { good: at("nut"), price: 5 }]);
    expect(lines()).toEqual(["1 me", "2.5 222", "5 222"]);
    state.set("buyer", at("ann"));
    expect(lines()).toEqual(["1 111", "2.5 111", "5 111"]);
    expect(state.toSend().lines).toEqual([{ id: "r1", good: "nut" }, { good: "bolt" }, { good: "nut", price: 5 }]);
  });

  it("keeps what was typed in a row until another is chosen there", () => {
    const { state, lines } = open(saved);
    state.set("lines", [{ id: "r1", good: at("bolt"), price: 9, contact: "me" }, { good: at("nut") }]);
    state.set("lines", [...(state.field("lines").value as Values[]).slice(0, 1), { good: at("bolt") }]);
    expect(lines()).toEqual(["9 me", "2.5 222"]);
    state.set("lines", [{ ...(state.field("lines").value as Values[])[0], good: at("nut") }]);
    expect(lines()).toEqual(["1 me"]);
  });
});
