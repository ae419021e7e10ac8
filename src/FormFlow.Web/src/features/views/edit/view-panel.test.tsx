import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Catalog } from "@/api/catalog";
import type { ViewDocument } from "@/api/documents";
import { useFields } from "@/fields/shown-field";
import { answer, type Called, inShop, renderIn, shop } from "../testing-shop";
import type { Opened } from "../use-view";
import { useViewEdit } from "./use-view-edit";
import { ViewPanel } from "./view-panel";

const document = { type: "table", form: "shop.order", label: "Mine", columns: [{ field: "number" }, { field: "amount" }] } as ViewDocument;
const saved = { id: "v1", version: 3, shared: false, mayChange: true, base: null, problems: [] };
const opened: Opened = { key: "saved:v1", label: "Mine", document, saved };

/** A page that shows what a view would show. */
function Page({ of = opened }: { of?: Opened }) {
  const fields = useFields("shop.order");
  const editing = useViewEdit({ ws: "demo", opened: of, view: of.document, fields });
  const [resets, setResets] = useState(0);
  const view = editing.edit?.now.view ?? of.document;
  return (
    <>
      <button type="button" onClick={() => void editing.begin()}>
        edit
      </button>
      <button type="button" onClick={editing.beginNew}>
        new
      </button>
      <output>{JSON.stringify(view)}</output>
      <p>resets: {resets}</p>
      {editing.edit && (
        <ViewPanel
          {...editing}
          edit={editing.edit}
          ws="demo"
          form="shop.order"
          fields={fields}
          opened={of}
          reset={() => setResets((all) => all + 1)}
        />
      )}
    </>
  );
}

const panel = () => screen.findByRole("complementary", { name: "View settings" });
const kept = (version: number, name: string, view: object) => ({ ...saved, version, form: "shop.order", name, view, shared: false });

afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

describe("the settings of a view", () => {
  it("show what is picked at once, and nothing is sent before it is saved", async () => {
    const calls = answer(() => undefined);
    renderIn(<Page />);
    await userEvent.click(screen.getByRole("button", { name: "edit" }));
    const settings = within(await panel());

    await userEvent.click(settings.getByRole("button", { name: "Remove Amount" }));

    expect(JSON.parse(shownView())).toMatchObject({ columns: [{ field: "number" }] });
    expect(settings.getByText("Not saved")).toBeVisible();
    expect(sent(calls)).toEqual([]);
  });

  it("are dropped by Cancel", async () => {
    answer(() => undefined);
    renderIn(<Page />);
    await userEvent.click(screen.getByRole("button", { name: "edit" }));
    await userEvent.click(within(await panel()).getByRole("button", { name: "Remove Amount" }));

    await userEvent.click(within(await panel()).getByRole("button", { name: "Cancel" }));

    expect(screen.queryByRole("complementary", { name: "View settings" })).toBeNull();
    expect(JSON.parse(shownView())).toEqual(document);
  });

  it("are saved over the version that was read", async () => {
    const calls = answer(({ method }) => (method === "PUT" ? { body: kept(4, "Ours", document) } : { body: { items: [] } }));
    renderIn(<Page />);
    await userEvent.click(screen.getByRole("button", { name: "edit" }));
    const settings = within(await panel());
    await userEvent.clear(settings.getByRole("textbox", { name: /Name/ }));
    expect(settings.getByRole("button", { name: "Save" })).toBeDisabled();
    await userEvent.type(settings.getByRole("textbox", { name: /Name/ }), "Ours");
    await userEvent.click(settings.getByRole("radio", { name: "Everybody here" }));

    await userEvent.click(settings.getByRole("button", { name: "Save" }));

    await waitFor(() => expect(screen.queryByRole("complementary", { name: "View settings" })).toBeNull());
    expect(sent(calls)[0]).toMatchObject({ method: "PUT", body: { name: "Ours", shared: true, view: { type: "table" } } });
    expect(screen.getByText("resets: 1")).toBeVisible();
  });

  it("tell of what somebody else set meanwhile, and save what was chosen", async () => {
    let version = 4;
    const calls = answer(({ method, body }) => {
      if (method === "GET") return { body: kept(4, "Theirs", { ...document, sort: [{ field: "due" }], label: undefined }) };
      if (version++ === 4) return { status: 412, body: { status: 412, code: "saved_view.stale", title: "Stale", errors: [] } };
      return { body: kept(5, "x", (body as { view: object }).view) };
    });
    renderIn(<Page />);
    await userEvent.click(screen.getByRole("button", { name: "edit" }));
    const settings = within(await panel());
    await userEvent.type(settings.getByRole("textbox", { name: /Name/ }), " too");
    await userEvent.click(settings.getByRole("button", { name: "Remove Amount" }));
    await userEvent.click(settings.getByRole("button", { name: "Save" }));

    const dialog = within(await screen.findByRole("dialog"));
    await userEvent.click(within(dialog.getByRole("radiogroup", { name: "Name" })).getByRole("radio", { name: "Theirs: Theirs" }));
    await userEvent.click(dialog.getByRole("button", { name: "Go on" }));

    await waitFor(() => expect(calls.filter(({ method }) => method === "PUT")).toHaveLength(2));
    const [, second] = calls.filter(({ method }) => method === "PUT");
    expect(second?.body).toMatchObject({ name: "Theirs", view: { columns: [{ field: "number" }], sort: [{ field: "due" }] } });
  });

  it("begin anew with what is seen, as another type where one is picked", async () => {
    const calls = answer(({ method }) => (method === "POST" ? { status: 201, body: kept(1, "By stage", {}) } : { body: { items: [] } }));
    renderIn(<Page />);
    await userEvent.click(screen.getByRole("button", { name: "new" }));
    const settings = within(await panel());
    await userEvent.type(settings.getByRole("textbox", { name: /Name/ }), "By stage");
    await userEvent.click(settings.getByRole("button", { name: /Shown as/ }));
    await userEvent.click(await screen.findByRole("option", { name: "Board" }));
    await userEvent.click(await within(await panel()).findByRole("checkbox", { name: "Cancelled" }));

    await userEvent.click(settings.getByRole("button", { name: "Save" }));

    await waitFor(() => expect(calls.some(({ method }) => method === "POST")).toBe(true));
    expect(calls.find(({ method }) => method === "POST")?.body).toEqual({
      name: "By stage",
      shared: false,
      base: null,
      view: { type: "board", groupBy: "stage", hiddenGroups: ["cancelled"] },
    });
  });
});

/** What was asked for that changes something. */
const sent = (calls: readonly Called[]) => calls.filter(({ method }) => method !== "GET");

describe("whom a view is for", { timeout: 30_000 }, () => {
  const departments = [
    { id: "d1", version: 1, name: "Sales", parent: null, manager: null },
    { id: "d2", version: 1, name: "North", parent: "d1", manager: null },
  ];

  it("is chosen among departments and people, and saved once there is somebody", async () => {
    const calls = answer(({ method, path }) => {
      if (method === "PUT") return { body: kept(4, "Mine", document) };
      return { body: path.endsWith("/departments") ? { items: departments } : { items: [] } };
    });
    renderIn(<Page />);
    await userEvent.click(screen.getByRole("button", { name: "edit" }));
    const settings = within(await panel());
    await userEvent.click(settings.getByRole("radio", { name: "Chosen people" }));
    expect(settings.getByText("Choose a department or a person.")).toBeVisible();
    expect(settings.getByRole("button", { name: "Save" })).toBeDisabled();
    await userEvent.click(settings.getByRole("button", { name: /^Departments|Choose departments/ }));
    await userEvent.click(await screen.findByRole("option", { name: "Sales / North" }));
    await userEvent.keyboard("{Escape}");
    await userEvent.click(settings.getByRole("button", { name: /People/ }));
    await userEvent.click(await screen.findByRole("option", { name: /^Bo/ }));
    await userEvent.keyboard("{Escape}");

    await userEvent.click(settings.getByRole("button", { name: "Save" }));

    await waitFor(() => expect(sent(calls)).toHaveLength(1));
    expect(sent(calls)[0]?.body).toMatchObject({ shared: true, view: { audience: { departments: ["d2"], members: ["bo"] } } });
  });

  it("can be taken away where it is gone, and is nobody's matter in a view of one's own", async () => {
    const calls = answer(({ method }) => (method === "PUT" ? { body: kept(4, "Mine", document) } : { body: { items: [] } }));
    const view = { ...document, audience: { departments: ["gone"], members: ["bo"] } } as ViewDocument;
    renderIn(<Page of={{ ...opened, document: view, saved: { ...saved, shared: true } }} />);
    await userEvent.click(screen.getByRole("button", { name: "edit" }));
    const settings = within(await panel());
    expect(settings.getByRole("radio", { name: "Chosen people" })).toBeChecked();
    await userEvent.click(settings.getByRole("radio", { name: "Only me" }));

    await userEvent.click(settings.getByRole("button", { name: "Save" }));

    await waitFor(() => expect(sent(calls)).toHaveLength(1));
    expect(sent(calls)[0]?.body).toEqual({
      name: "Mine",
      shared: false,
      base: null,
      view: { type: "table", columns: [{ field: "number" }, { field: "amount" }] },
    });
  });
});

describe("a column of the view", { timeout: 30_000 }, () => {
  it("has its width and its total set beside its name", async () => {
    answer(() => ({ body: { items: [] } }));
    renderIn(<Page />);
    await userEvent.click(screen.getByRole("button", { name: "edit" }));
    await userEvent.click(within(await panel()).getByRole("button", { name: "Width and total of Amount" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Width and total of Amount" }));
    await userEvent.click(dialog.getByRole("button", { name: /At the foot/ }));
    await userEvent.click(await screen.findByRole("option", { name: "Average" }));
    const width = dialog.getByRole("textbox", { name: "Width in pixels" });
    await userEvent.type(width, "20");
    expect(JSON.parse(shownView()).columns[1]).toEqual({ field: "amount", total: "avg" });
    await userEvent.type(width, "0");

    expect(JSON.parse(shownView()).columns).toEqual([{ field: "number" }, { field: "amount", total: "avg", width: 200 }]);
    await userEvent.keyboard("{Escape}");
    expect(within(await panel()).getByRole("button", { name: "Width and total of Amount: Average · 200" })).toBeVisible();
  });
});

describe("one of the app's views", { timeout: 30_000 }, () => {
  const live = { ...shop, views: new Map([["shop.board", { key: "shop.board", version: 1, document }]]) } as Catalog;
  const ofApp: Opened = { key: "shop.board", label: "Mine", document };
  const app = { key: "shop", label: "Shop", version: "1.0.0", navigation: [{ type: "form", form: "shop.order", views: ["shop.board"] }] };
  const inApp = { ...live, apps: [{ key: "shop", version: 1, document: app }] } as unknown as Catalog;

  const draw = () => render(<Page of={ofApp} />, { wrapper: inShop(inApp).wrapper });

  it("is deleted as a draft with what names it, and stays when that is dropped", async () => {
    let draft: unknown = app;
    const calls = answer(({ method, path, body }) => {
      if (path.endsWith("/views/shop.board")) return method === "DELETE" ? { status: 204 } : { body: document };
      if (path.endsWith("/apps/shop") && method === "PUT") draft = body;
      if (path.endsWith("/apps/shop")) return { body: draft };
      if (path.endsWith("/publish")) return { body: { app: "shop", documents: [], changes: [], errors: [], published: false } };
      return path.endsWith("/draft") ? { status: 204 } : { body: { items: [] } };
    });
    draw();
    await userEvent.click(screen.getByRole("button", { name: "edit" }));
    await userEvent.click(within(await panel()).getByRole("button", { name: "Delete view…" }));
    const asked = within(await screen.findByRole("alertdialog"));
    expect(asked.getByText("It stands in the navigation of Shop and is taken out there.")).toBeVisible();
    await userEvent.click(asked.getByRole("button", { name: "Delete and publish…" }));
    await userEvent.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Not yet" }));
    expect(sent(calls).map(({ method, path }) => `${method} ${path.split("/demo/")[1]}`)).toEqual([
      "DELETE views/shop.board",
      "PUT apps/shop",
      "POST apps/shop/publish",
    ]);
    expect(draft).toEqual({ ...app, navigation: [{ type: "form", form: "shop.order" }] });

    await userEvent.click(within(await panel()).getByRole("button", { name: "Keep the view" }));

    await waitFor(() => expect(screen.queryByRole("complementary", { name: "View settings" })).toBeNull());
    expect(
      sent(calls)
        .slice(3)
        .map(({ method, path }) => `${method} ${path.split("/demo/")[1]}`),
    ).toEqual(["DELETE views/shop.board/draft", "DELETE apps/shop/draft"]);
  });

  it("tells that it waits to be deleted when it is opened again", async () => {
    answer(({ path }) => (path.endsWith("/views/shop.board") ? undefined : { body: { items: [] } }));
    draw();

    await userEvent.click(screen.getByRole("button", { name: "edit" }));

    expect(within(await panel()).getByText("This view is deleted once that is published.")).toBeVisible();
    expect(within(await panel()).queryByRole("textbox")).toBeNull();
  });
});

const shownView = () => window.document.querySelector("output")!.textContent ?? "";
