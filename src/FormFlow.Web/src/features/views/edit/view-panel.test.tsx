import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ViewDocument } from "@/api/documents";
import { useFields } from "@/fields/shown-field";
import { answer, renderIn } from "../testing-shop";
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
    expect(calls).toEqual([]);
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
    expect(calls[0]).toMatchObject({ method: "PUT", body: { name: "Ours", shared: true, view: { type: "table" } } });
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

const shownView = () => window.document.querySelector("output")!.textContent ?? "";
