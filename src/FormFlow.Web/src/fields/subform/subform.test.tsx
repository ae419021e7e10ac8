import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import type { FieldOf } from "@/api/documents";
import { testCatalog } from "@/testing/catalog";
import { FakeServer } from "@/testing/fake-server";
import { renderInWorkspace, workspaceRoutes } from "@/testing/in-workspace";
import { SubformDisplay } from "./display";
import { SubformInput } from "./input";
import { readBlock } from "./paste";
import { moveRow, type Row } from "./rows";
import { totalOf } from "./totals";

const field = {
  key: "items",
  type: "subform",
  label: "Items",
  maxRows: 1000,
  fields: [
    { key: "name", type: "text", label: "Name", required: true },
    { key: "part", type: "lookup", form: "shop.part", label: "Part" },
    { key: "count", type: "number", decimals: 0, label: "Count" },
    { key: "double", type: "formula", formula: "count * 2", result: "number", decimals: 0, label: "Double" },
  ],
} as unknown as FieldOf<"subform">;

const catalog = testCatalog({
  "shop.order": { fields: [field] },
  "shop.part": { titleField: "title", fields: [{ key: "title", type: "text" }] },
});

function open(rows: Row[], errors?: ReadonlyMap<string, string>, hidden?: ReadonlySet<string>) {
  const server = new FakeServer({
    ...workspaceRoutes,
    "POST /workspaces/:ws/forms/:form/query": () => ({ items: [{ id: "p1", values: { title: "Bolt" } }] }),
  });
  let latest: readonly Row[] = rows;
  function Page() {
    const [value, setValue] = useState<readonly Row[]>(rows);
    latest = value;
    const shown = value.map((row) => ({ ...row, double: typeof row.count === "number" ? row.count * 2 : null }));
    return (
      <SubformInput
        field={field}
        form="shop.order"
        value={value}
        onChange={(next) => setValue((next ?? []) as Row[])}
        label="Items"
        id="items"
        values={{ items: shown }}
        errors={errors}
        hidden={hidden}
      />
    );
  }
  renderInWorkspace(catalog, <Page />);
  return { server, user: userEvent.setup(), rows: () => latest };
}

const cell = (row: number, column: number) => document.querySelector<HTMLElement>(`[data-cell="${row}/${column}"]`)!;
const paste = (text: string) =>
  act(async () => {
    fireEvent.paste(document.activeElement!, { clipboardData: { getData: () => text } });
  });

describe("rows in a grid", () => {
  it("leave out the cells that are not shown", async () => {
    const { user, rows } = open([{ name: "a", count: 1 }, { count: 2 }], undefined, new Set(["/0/count"]));
    expect(cell(0, 2)).toHaveTextContent("");
    expect(cell(1, 2)).toHaveTextContent("2");

    await user.click(cell(0, 2));
    await user.keyboard("7");

    expect(within(cell(0, 2)).queryByRole("textbox")).toBeNull();
    expect(rows()[0]).toEqual({ name: "a", count: 1 });
  });

  it("are filled in by keyboard alone", async () => {
    const { user, rows } = open([]);
    await user.tab();
    expect(screen.getByRole("button", { name: "Add row" })).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(screen.getByRole("textbox", { name: "Name 1" })).toHaveFocus();
    await user.keyboard("Lamp{Tab}{Tab}7{Enter}");
    expect(rows()).toEqual([{ name: "Lamp", count: 7 }, {}]);
    expect(cell(0, 3)).toHaveTextContent("14");

    await user.keyboard("{Escape}{ArrowUp}{Delete}");

    expect(rows()).toEqual([{ name: null, count: 7 }, {}]);
  });

  it("take Escape as never having typed", async () => {
    const { user, rows } = open([{ name: "a" }]);
    await user.click(cell(0, 0));
    await user.keyboard("bc{Escape}");

    expect(rows()).toEqual([{ name: "a" }]);
    expect(cell(0, 0)).toHaveFocus();
  });

  it("take a block from a spreadsheet, making rows and finding records by their titles", async () => {
    const { user, rows } = open([{ name: "a", count: 1 }]);
    await user.click(cell(0, 0));
    await user.keyboard("{Escape}");
    await paste('x\tBolt\t1,200\t9\n"two\nlines"\tNut\tmany\n');

    await waitFor(() => expect(rows()).toHaveLength(2));
    expect(rows()[0]).toEqual({ name: "x", count: 1200, part: { id: "p1", title: "Bolt" } });
    expect(rows()[1]!.count).toBeUndefined();
    expect(await screen.findByText("3 pasted values could not be taken.")).toBeInTheDocument();
  });

  it("move, double and go by a row's menu", async () => {
    const { user, rows } = open([{ id: "r1", name: "a", double: 4 }, { name: "b" }]);
    await user.click(screen.getByRole("button", { name: "Row 1" }));
    await user.click(await screen.findByRole("menuitem", { name: "Duplicate" }));
    expect(rows()).toEqual([{ id: "r1", name: "a", double: 4 }, { name: "a" }, { name: "b" }]);
    await user.click(screen.getByRole("button", { name: "Row 3" }));
    await user.click(await screen.findByRole("menuitem", { name: "Move up" }));
    await user.click(screen.getByRole("button", { name: "Row 1" }));
    await user.click(await screen.findByRole("menuitem", { name: "Delete row" }));

    expect(rows()).toEqual([{ name: "b" }, { name: "a" }]);
  });

  it("draw only what is in sight of a thousand, and add all of them up", () => {
    open(Array.from({ length: 1000 }, (_, i) => ({ name: `Row ${i}`, count: 1 })));

    const grid = screen.getByRole("grid", { name: "Items" });
    expect(grid).toHaveAttribute("aria-rowcount", "1001");
    expect(within(grid).getAllByRole("row").length).toBeLessThan(40);
    expect(within(grid).getByRole("rowheader", { name: "Total" }).parentElement).toHaveTextContent("2000");
  });

  it("say which cell is wrong and why", () => {
    open([{ name: null }], new Map([["/0/name", "Please fill this in."]]));

    expect(cell(0, 0)).toBeInvalid();
    expect(screen.getByText("Row 1 · Name: Please fill this in.")).toBeVisible();
  });
});

describe("rows that are only shown", () => {
  it("are a table with totals, in a list their number", () => {
    const value = [
      { id: "1", name: "a", double: 2 },
      { id: "2", name: "b", double: 3 },
    ];
    renderInWorkspace(catalog, <SubformDisplay field={field} form="shop.order" value={value} />);
    expect(within(screen.getByRole("table")).getAllByRole("row").at(-1)).toHaveTextContent("5");

    renderInWorkspace(catalog, <SubformDisplay field={field} form="shop.order" value={value} isCompact />);
    expect(screen.getByText("2 rows")).toBeInTheDocument();
  });
});

describe("a block of cells", () => {
  it.each<[string, string[][]]>([
    [
      "a\tb\nc\td",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a\r\n", [["a"]]],
    ['"x\ty"\t"say ""hi"""', [["x\ty", 'say "hi"']]],
    ["\t\n", [["", ""]]],
  ])("%j is read as %j", (text, expected) => expect(readBlock(text, 100)).toEqual(expected));

  it("of ten megabytes is cut at the most rows", () => {
    const start = performance.now();
    expect(readBlock("x\ty\n".repeat(2_500_000), 10_000)).toHaveLength(10_000);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe("rows", () => {
  it("stay as they are when one is moved beyond an end", () => {
    const rows = [{ name: "a" }, { name: "b" }];
    expect(moveRow(rows, 0, -1)).toEqual(rows);
    expect(moveRow(rows, 0, 1)).toEqual([{ name: "b" }, { name: "a" }]);
  });

  it("add up without binary noise, blanks left out", () => {
    expect(totalOf([{ a: 0.1 }, { a: 0.2 }, { a: null }, { a: "1.5" }], "a")).toBe(1.8);
    expect(totalOf([{ a: null }], "a")).toBeNull();
  });
});
