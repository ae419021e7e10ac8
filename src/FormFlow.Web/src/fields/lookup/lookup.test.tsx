import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import type { FieldOf } from "@/api/documents";
import { testCatalog } from "@/testing/catalog";
import { FakeServer } from "@/testing/fake-server";
import { renderInWorkspace, workspaceRoutes } from "@/testing/in-workspace";
import { CreateInPlaceContext } from "./create-in-place";
import { LookupInput } from "./input";

const catalog = testCatalog({
  "shop.part": {
    label: "Part",
    pluralLabel: "Parts",
    titleField: "title",
    fields: [
      { key: "title", type: "text" },
      { key: "code", type: "text", label: "Code" },
    ],
  } as never,
});

const parts = [
  { id: "p1", values: { title: "Bolt", code: "B-1" } },
  { id: "p2", values: { title: "Nut", code: "N-2" } },
];

function open(settings: Partial<FieldOf<"lookup">> = {}, initial: unknown = null) {
  const server = new FakeServer({
    ...workspaceRoutes,
    "POST /workspaces/:ws/forms/:form/query": ({ body }) => ({
      items: parts.filter(({ values }) => values.title.toLowerCase().includes(((body as { q?: string }).q ?? "").toLowerCase())),
    }),
  });
  const field = { key: "part", type: "lookup", form: "shop.part", ...settings } as FieldOf<"lookup">;
  const made: unknown[] = [];
  let latest: unknown = initial;
  function Page() {
    const [value, setValue] = useState(initial);
    latest = value;
    return (
      <CreateInPlaceContext
        value={async (form, title) => {
          made.push([form, title]);
          return { id: "new", title };
        }}
      >
        <LookupInput field={field} form="shop.order" value={value} onChange={setValue} label="Part" id="part" values={{}} />
      </CreateInPlaceContext>
    );
  }
  renderInWorkspace(catalog, <Page />);
  return { server, user: userEvent.setup(), made, value: () => latest, box: () => screen.getByRole("combobox", { name: "Part" }) };
}

describe("a lookup", () => {
  it("finds a record by what is typed, with what tells it apart, and closes once it is chosen", async () => {
    const filter = { field: "code", op: "notEmpty" } as const;
    const { user, value, server, box } = open({ filter });
    await user.type(box(), "nu");
    const option = await screen.findByRole("option", { name: /^Nut/ });
    expect(option).toHaveTextContent("N-2");
    await user.click(option);

    expect(value()).toEqual({ id: "p2", title: "Nut" });
    await waitFor(() => expect(screen.queryByRole("listbox")).toBeNull());
    expect(server.calls.at(-1)!.body).toMatchObject({ q: "nu", filter, fields: ["title", "code"] });
    expect(screen.getByRole("link", { name: "Open Nut in a new tab" })).toHaveAttribute("href", "/demo/f/shop.part/r/p2");
  });

  it("replaces the one chosen, and gives it up by Backspace", async () => {
    const { user, value, box } = open({}, { id: "p2", title: "Nut" });
    await user.type(box(), "bo");
    await user.click(await screen.findByRole("option", { name: /^Bolt/ }));
    expect(value()).toEqual({ id: "p1", title: "Bolt" });

    await user.type(box(), "{Backspace}");

    expect(value()).toBeNull();
  });

  it("holds several, each once", async () => {
    const { user, value, box } = open({ multiple: true }, [{ id: "p2", title: "Nut" }]);
    await user.click(box());
    await user.click(await screen.findByRole("option", { name: /^Bolt/ }));
    expect(value()).toEqual([
      { id: "p2", title: "Nut" },
      { id: "p1", title: "Bolt" },
    ]);
    expect(screen.queryByRole("option", { name: /^Bolt/ })).toBeNull();

    await user.keyboard("{Escape}");
    await user.click(screen.getByRole("button", { name: "Remove Nut" }));

    expect(value()).toEqual([{ id: "p1", title: "Bolt" }]);
  });

  it("makes what is not there yet, by the name that was typed", async () => {
    const { user, value, made, box } = open();
    await user.type(box(), "Washer");
    await user.click(await screen.findByRole("option", { name: "New part “Washer”" }));

    await waitFor(() => expect(value()).toEqual({ id: "new", title: "Washer" }));
    expect(made).toEqual([["shop.part", "Washer"]]);
  });

  it("lets one look through all in a table", async () => {
    const { user, value, box } = open();
    await user.click(box());
    await user.click(await screen.findByRole("option", { name: "Look through all" }));
    const dialog = await screen.findByRole("dialog", { name: "Parts" });
    expect(await within(dialog).findByText("B-1")).toBeVisible();
    await user.type(within(dialog).getByRole("textbox", { name: "Search parts" }), "nut");
    await waitFor(() => expect(within(dialog).queryByText("B-1")).toBeNull());
    await user.click(within(dialog).getByRole("button", { name: "Nut" }));

    expect(value()).toEqual({ id: "p2", title: "Nut" });
  });
});
