import { describe, expect, it } from "vitest";
import type { FieldDocument } from "@/api/documents";
import { readLines } from "./read-lines";

const read = (...lines: string[]) => readLines(lines.join("\n"));
const types = (fields: readonly FieldDocument[]) => fields.map(({ key, type }) => `${key} ${type}`);

describe("fields noted down line by line", () => {
  it("are what their names say", () => {
    expect(
      types(read("Subject", "Needed by", "Reason", "E-mail", "Quantity", "Price", "For a new colleague?", "Requested by").fields),
    ).toEqual([
      "subject text",
      "neededBy date",
      "reason longText",
      "eMail email",
      "quantity number",
      "price currency",
      "forANewColleague switch",
      "requestedBy member",
    ]);
    expect(read("申请人", "截止日期", "手机", "单价").fields.map(({ type }) => type)).toEqual(["member", "date", "phone", "currency"]);
  });

  it("are none where a line has nothing but signs", () => {
    expect(read("***", "=", "", "Subject**").fields).toMatchObject([{ key: "subject", label: "Subject", required: true }]);
  });

  it("have choices, stages and a star for what must be filled in", () => {
    const { fields, stages } = read("Urgency*: normal, urgent", "State: asked → ordered -> there", "", "  ");
    expect(fields[0]).toMatchObject({
      type: "select",
      required: true,
      label: "Urgency",
      options: [{ value: "normal" }, { value: "urgent" }],
    });
    expect(fields[1]).toMatchObject({ type: "stage", key: "state" });
    expect(stages).toEqual(new Map([["state", ["asked", "ordered", "there"]]]));
  });

  it("have columns where lines are indented, and formulas that name others by their labels", () => {
    const { fields } = read(
      "Items",
      "  Item",
      "  Unit price",
      "- Quantity",
      "  Amount = Unit price * Quantity",
      "Total = SUM(Items.Amount)",
    );
    expect(fields).toHaveLength(2);
    expect(fields[0]).toMatchObject({
      type: "subform",
      fields: [
        { key: "item", type: "text" },
        { key: "unitPrice", type: "currency" },
        { key: "quantity", type: "number" },
        { key: "amount", type: "formula", formula: "unitPrice * quantity", result: "currency", decimals: 2 },
      ],
    });
    expect(fields[1]).toMatchObject({ type: "formula", formula: "SUM(items.amount)", result: "currency" });
  });

  it("of Chinese names too, and texts in formulas stay as they are", () => {
    const { fields } = read("明细", "  数量", "  单价", "  小计 = 数量 * 单价", '提示 = IF(SUM(明细.小计) > 10, "数量", "")');
    const [rows, hint] = fields as [FieldDocument & { fields: FieldDocument[] }, FieldDocument];
    expect(rows.fields[2]).toMatchObject({ formula: `${rows.fields[0]!.key} * ${rows.fields[1]!.key}`, result: "currency" });
    expect(hint).toMatchObject({ formula: `IF(SUM(${rows.key}.${rows.fields[2]!.key}) > 10, "数量", "")` });
  });

  it("have keys that no field beside them has", () => {
    const there = [{ id: "a", key: "name", type: "text", label: "Name" }] as FieldDocument[];
    expect(types(readLines("Name\nName", there).fields)).toEqual(["name2 text", "name3 text"]);
  });
});
