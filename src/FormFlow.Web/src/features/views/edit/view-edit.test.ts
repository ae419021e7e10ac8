import { describe, expect, it } from "vitest";
import type { ViewDocument } from "@/api/documents";
import type { FieldFinder, ShownField } from "@/fields/shown-field";
import { type Content, merge, retyped } from "./view-edit";

const table = (more: object = {}) =>
  ({ type: "table", form: "shop.order", label: "Open", columns: [{ field: "number" }], ...more }) as ViewDocument;
const content = (more: object = {}, audience: Content["audience"] = "me"): Content => ({ audience, view: table(more) });

const shown = (path: string, type: string) => ({ path, kind: { key: path, type, label: path }, label: path }) as unknown as ShownField;
const finder = (all: readonly ShownField[]) => ({ all, at: (path: string) => all.find((one) => one.path === path) }) as FieldFinder;
const fields = finder([shown("number", "text"), shown("kind", "select"), shown("due", "date")]);

describe("a view that becomes one of another type", () => {
  const filter = { field: "kind", op: "eq", value: "a" } as const;

  it("keeps what all types say and nothing of its own type", () => {
    const board = retyped(table({ filter, groupBy: ["kind"], frozenColumns: 1 }), "board", fields);

    expect(board).toEqual({ type: "board", form: "shop.order", label: "Open", filter, groupBy: "kind" });
  });

  it("goes back to how it was, with what all types say as it is now", () => {
    const before = table({ groupBy: ["kind"] });
    const board = { ...retyped(before, "board", fields), filter } as ViewDocument;

    expect(retyped(board, "table", fields, before)).toEqual({ ...before, filter });
  });

  it("stays as it is where the form has no field that the type needs", () => {
    expect(retyped(table(), "timeline", fields)).toEqual(table());
  });
});

describe("two people's changes of one view", () => {
  it("are put together where they are about different settings", () => {
    const mine = content({ columns: [{ field: "number" }, { field: "due" }] });
    const theirs = content({ sort: [{ field: "due" }] }, "all");
    const { made, clashes } = merge(content(), mine, theirs);

    expect(clashes).toEqual([]);
    expect(made).toEqual(content({ columns: [{ field: "number" }, { field: "due" }], sort: [{ field: "due" }] }, "all"));
  });

  it("are asked for where both set the same, and hold as answered", () => {
    const [mine, theirs] = [content({ label: "Mine" }), content({ label: "Theirs" })];

    expect(merge(content(), mine, theirs).clashes).toMatchObject([{ id: "label", mine: "Mine", theirs: "Theirs" }]);
    expect(merge(content(), mine, theirs, () => true).made.view.label).toBe("Theirs");
    expect(merge(content(), mine, theirs).made.view.label).toBe("Mine");
  });

  it("never mix settings of two types", () => {
    const mine = { audience: "me", view: retyped(table(), "board", fields) } as Content;
    const theirs = content({ groupBy: ["kind"], sort: [{ field: "due" }] });

    expect(merge(content(), mine, theirs).made.view).toEqual({
      type: "board",
      form: "shop.order",
      label: "Open",
      groupBy: "kind",
      sort: [{ field: "due" }],
    });
  });
});
