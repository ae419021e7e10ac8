import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { Condition, ViewDocument } from "@/api/documents";
import { conditionOf, draftOf } from "@/fields/condition/condition-tree";
import { comparison, isComplete, operandField, operandFor, sourceOf } from "@/fields/condition/leaf";
import { fieldAt, useFields } from "@/fields/shown-field";
import { renderIn, shop } from "../testing-shop";
import { FilterBar } from "./filter-bar";

function Bar({ filter, change, extra }: { filter?: Condition; change: (patch: Partial<ViewDocument>) => void; extra?: Condition }) {
  const fields = useFields("shop.order");
  const view = { type: "table", form: "shop.order", label: "All", columns: [{ field: "number" }], filter } as ViewDocument;
  return <FilterBar form="shop.order" view={view} fields={fields} change={change} extra={extra} onDropExtra={() => change({})} />;
}

describe("the conditions of a view", () => {
  it("read as sentences", async () => {
    const filter: Condition = {
      all: [
        { field: "owner", op: "in", value: [{ var: "me" }, { var: "mySubordinates" }] },
        { field: "amount", op: "gte", value: 40 },
        { field: "kind", op: "in", value: ["a", "b"] },
        { field: "due", op: "inNext", value: { amount: 7, unit: "day" } },
        { field: "buyer.city", op: "contains", value: "Xi" },
        { not: { field: "number", op: "empty" } },
        {
          any: [
            { field: "kind", op: "eq", value: "a" },
            { field: "due", op: "lt", value: { var: "today" } },
          ],
        },
      ],
    };
    renderIn(<Bar filter={filter} change={() => {}} />);

    const read = (await screen.findAllByRole("button")).map((button) => button.textContent?.trim());
    expect(read).toEqual(
      expect.arrayContaining([
        "Owner me and my team",
        "Amount ≥ 40",
        "Kind Small or Big",
        "Due in the next 7 days",
        "Buyer › City contains Xi",
        "Not Number is blank",
        "Kind Small or Due before today",
      ]),
    );
  });

  it("are taken away one by one", async () => {
    const change = vi.fn();
    renderIn(
      <Bar
        filter={{
          all: [
            { field: "amount", op: "gte", value: 40 },
            { field: "number", op: "notEmpty" },
          ],
        }}
        change={change}
      />,
    );

    await userEvent.click(await screen.findByRole("button", { name: "Remove: Amount ≥ 40" }));

    expect(change).toHaveBeenCalledWith({ filter: { field: "number", op: "notEmpty" } });
  });

  it("are added by field, comparison and value", { timeout: 30_000 }, async () => {
    const change = vi.fn();
    renderIn(<Bar change={change} />);

    await userEvent.click(await screen.findByRole("button", { name: "Condition" }));
    const dialog = await screen.findByRole("dialog", { name: "Condition" });
    await userEvent.type(within(dialog).getByRole("combobox", { name: "Field" }), "Numb");
    await userEvent.click(await screen.findByRole("option", { name: "Number" }));
    await userEvent.type(within(dialog).getByRole("textbox", { name: "Value" }), "A-1{Enter}");

    expect(change).toHaveBeenCalledWith({ filter: { field: "number", op: "contains", value: "A-1" } });
  });

  it("show what the address adds, apart from them", async () => {
    renderIn(<Bar change={() => {}} extra={{ field: "buyer", op: "eq", value: { id: "1", title: "Lingke" } }} />);

    expect((await screen.findByText("Lingke")).closest(".extra")).toHaveTextContent("Buyer Lingke");
  });
});

describe("a filter that is edited as a tree", () => {
  it("comes back as it was", () => {
    const filter: Condition = {
      all: [
        { field: "amount", op: "gt", value: 1 },
        {
          any: [
            { field: "kind", op: "eq", value: "a" },
            {
              all: [
                { field: "due", op: "empty" },
                { field: "number", op: "notEmpty" },
              ],
            },
          ],
        },
        {
          not: {
            any: [
              { field: "kind", op: "eq", value: "b" },
              { field: "due", op: "notEmpty" },
            ],
          },
        },
      ],
    };

    expect(conditionOf(draftOf(filter), isComplete)).toEqual(filter);
  });

  it("leaves out what is not finished", () => {
    const draft = {
      kind: "all" as const,
      parts: [
        { kind: "leaf" as const, leaf: null },
        { kind: "leaf" as const, leaf: { field: "amount", op: "gt" as const, value: null } },
      ],
    };

    expect(conditionOf(draft, isComplete)).toBeUndefined();
  });
});

describe("the operand of a comparison", () => {
  const say = { text: (label: unknown) => String(label), words: (key: string) => key } as never;
  const shown = (path: string) => fieldAt(shop, "shop.order", path, say)!;

  it("keeps what fits when the comparison changes", () => {
    expect(operandFor("in", "eq", "a")).toEqual(["a"]);
    expect(operandFor("eq", "in", ["a", "b"])).toBe("a");
    expect(operandFor("between", "gt", 5)).toEqual([5, null]);
    expect(operandFor("empty", "eq", "a")).toBeNull();
    expect(comparison("number", "empty", null)).toStrictEqual({ field: "number", op: "empty" });
  });

  it("is chosen from stages, options or people, one or several", () => {
    expect(operandField(shown("stage"), "eq", shop)).toMatchObject({ type: "select", options: [{ value: "new" }, {}, {}, {}, {}] });
    expect(operandField(shown("stage"), "in", shop)?.type).toBe("multiSelect");
    expect(operandField(shown("owner"), "in", shop)).toMatchObject({ type: "member", multiple: true });
    expect(operandField(shown("number"), "contains", shop)).toBeNull();
  });

  it("says where it comes from", () => {
    expect(sourceOf({ var: "me" })).toBe("me");
    expect(sourceOf({ field: "amount" })).toBe("field");
    expect(sourceOf({ id: "1", title: "Lingke" })).toBe("value");
    expect(isComplete({ field: "amount", op: "eq", value: { field: "" } })).toBe(false);
  });
});
