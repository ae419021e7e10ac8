import { describe, expect, it } from "vitest";
import type { ViewOf } from "@/api/documents";
import { moved, pinned, sortedBy } from "./use-column-actions";

const view = {
  type: "table",
  form: "shop.order",
  label: "All",
  columns: [{ field: "a" }, { field: "b" }, { field: "c" }],
  frozenColumns: 1,
} as ViewOf<"table">;
const keys = (patch: Partial<ViewOf<"table">>) => patch.columns?.map((column) => column.field);

describe("the head of a column", () => {
  it("sorts by it alone, or beside the others when added", () => {
    expect(sortedBy([{ field: "a" }], "b", false, false)).toEqual([{ field: "b" }]);
    expect(sortedBy([{ field: "a" }], "b", true, true)).toEqual([{ field: "a" }, { field: "b", descending: true }]);
  });

  it("turns a key around in its place, and takes it away", () => {
    const sort = [{ field: "a" }, { field: "b" }];

    expect(sortedBy(sort, "a", true, true)).toEqual([{ field: "a", descending: true }, { field: "b" }]);
    expect(sortedBy(sort, "a", null, true)).toEqual([{ field: "b" }]);
  });

  it("keeps a column on the left behind those already kept, and lets it go to the first that scrolls", () => {
    const kept = pinned(view, "c");

    expect([keys(kept), kept.frozenColumns]).toEqual([["a", "c", "b"], 2]);
    const freed = pinned(view, "a");
    expect([keys(freed), freed.frozenColumns]).toEqual([["a", "b", "c"], 0]);
  });

  it("moves a column to the place of another", () => {
    expect(keys(moved(view, "a", "c"))).toEqual(["b", "c", "a"]);
    expect(keys(moved(view, "c", "a"))).toEqual(["c", "a", "b"]);
    expect(moved(view, "select", "a")).toEqual({});
  });
});
