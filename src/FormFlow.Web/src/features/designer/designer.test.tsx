import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { FieldDocument, FormDocument } from "@/api/documents";
import { testCatalog } from "@/testing/catalog";
import { FakeServer, refusal } from "@/testing/fake-server";
import { renderRoutes, workspaceRoutes } from "@/testing/in-workspace";
import { DesignerPage } from "./designer-page";

const form = "shop.order";
const published = {
  label: "Order",
  fields: [
    { id: "aaaaaaaa", key: "name", type: "text", label: "Client" },
    { id: "bbbbbbbb", key: "note", type: "longText", label: "Note" },
  ],
} as unknown as FormDocument;

let server: FakeServer;
let draft: { document: FormDocument; version: number };

/** The form being designed, against a server that keeps its draft. */
async function open() {
  draft = { document: published, version: 3 };
  const answer = () => Response.json(draft.document, { headers: { ETag: `"${draft.version}"` } });
  server = new FakeServer({
    ...workspaceRoutes,
    "GET /workspaces/:ws/forms/:form": answer,
    "GET /workspaces/:ws/forms/:form/formulas": () => ({ formulas: [] }),
    "GET /workspaces/:ws/forms/:form/fields/:field/uses": () => ({ items: [] }),
    "PUT /workspaces/:ws/workflows/:workflow": ({ body }) => Response.json(body, { headers: { ETag: '"1"' } }),
    "PUT /workspaces/:ws/forms/:form": ({ body, headers }) => {
      if (headers.get("If-Match") !== `"${draft.version}"`) return refusal(412, "document.stale");
      draft = { document: body as FormDocument, version: draft.version + 1 };
      return answer();
    },
  });
  renderRoutes(
    testCatalog({ [form]: published as never }),
    [{ path: "/:ws/f/:form/design", element: <DesignerPage /> }],
    `/demo/f/${form}/design`,
  );
  await screen.findByRole("button", { name: /^Client/ });
  return userEvent.setup();
}

const settings = () => within(screen.getByRole("complementary", { name: "Settings" }));
const palette = () => within(screen.getByRole("complementary", { name: "What can be added" }));
const canvas = () => within(screen.getByRole("region", { name: "Form" }));
const keys = () => (draft.document.fields as FieldDocument[]).map(({ key }) => key);

describe("the designer of a form", () => {
  it("puts a field behind what is picked, names it, and saves the draft over the version it read", async () => {
    const user = await open();
    await user.click(canvas().getByRole("button", { name: /^Client/ }));
    await user.click(palette().getByRole("button", { name: "Number" }));
    const name = settings().getByRole("textbox", { name: "Name" });
    await user.clear(name);
    await user.type(name, "Unit price");

    await waitFor(() => expect(keys()).toEqual(["name", "unitPrice", "note"]), { timeout: 3000 });
    expect(draft.document.fields[1]).toMatchObject({ type: "number", label: "Unit price" });
    expect(await screen.findByText("Draft saved")).toBeVisible();
  });

  it("reads the formulas on the canvas by what fields are called, also once they are called otherwise", async () => {
    const user = await open();
    await user.click(palette().getByRole("button", { name: "Number" }));
    await user.click(palette().getByRole("button", { name: "Formula" }));
    await user.type(await settings().findByRole("textbox", { name: "Formula" }), "number * 2 + LEN(name)");
    const formula = canvas().getByText("LEN", { exact: false }).closest("code");
    expect(formula).toHaveTextContent("= Number * 2 + LEN(Client)");

    await user.click(canvas().getByRole("button", { name: /^Number/ }));
    await user.type(settings().getByRole("textbox", { name: "Name" }), " of units");
    expect(formula).toHaveTextContent("= Number of units * 2 + LEN(Client)");
    await waitFor(() => expect(draft.document.fields.at(-1)).toMatchObject({ formula: "numberOfUnits * 2 + LEN(name)" }), {
      timeout: 3000,
    });
  });

  it("undoes and redoes, and finds types by what they are for", async () => {
    const user = await open();
    await user.type(palette().getByRole("searchbox", { name: "Search" }), "exact to the cent");
    expect(palette().getAllByRole("button")).toHaveLength(1);
    await user.click(palette().getByRole("button", { name: "Amount of money" }));
    expect(canvas().getByRole("button", { name: /^Amount of money/ })).toHaveAttribute("aria-pressed", "true");
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(canvas().queryByRole("button", { name: /^Amount of money/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Redo" }));
    expect(canvas().getByRole("button", { name: /^Amount of money/ })).toBeVisible();
    await waitFor(() => expect(keys()).toEqual(["name", "note", "amountOfMoney"]), { timeout: 3000 });
  });

  it("puts the first type that was found by Enter, and several fields that are noted down line by line", async () => {
    const user = await open();
    await user.type(palette().getByRole("searchbox", { name: "Search" }), "exact to the cent{Enter}");
    await user.click(palette().getByRole("button", { name: "Several at once…" }));
    await user.type(screen.getByRole("textbox", { name: "Fields, one on each line" }), "Due date\nName\nState: new → done");
    await user.click(screen.getByRole("button", { name: "Add 3 fields" }));
    await waitFor(() => expect(keys()).toEqual(["name", "note", "amountOfMoney", "dueDate", "name2", "state"]), { timeout: 3000 });
    const [saved] = server.sent("PUT", `/workflows/${form}_state`);
    expect(saved?.body).toMatchObject({ form, field: "state", pipelines: [{ stages: [{ key: "new" }, { key: "done", status: "won" }] }] });
  });

  it("is worked with the keyboard: goes, moves, picks more, copies and deletes", async () => {
    const user = await open();
    canvas()
      .getByRole("button", { name: /^Client/ })
      .focus();
    await user.keyboard("{Enter}{Alt>}{ArrowDown}{/Alt}");
    await waitFor(() => expect(keys()).toEqual(["note", "name"]), { timeout: 3000 });
    expect(canvas().getByRole("button", { name: /^Client/ })).toHaveFocus();
    expect(screen.getByText("Client: place 2 of 2 on the form")).toHaveAttribute("role", "status");
    await user.keyboard("{Shift>}{ArrowUp}{/Shift}");
    expect(settings().getByRole("heading")).toHaveTextContent("2 picked");
    await user.keyboard("{Control>}d{/Control}");
    await waitFor(() => expect(keys()).toEqual(["note", "note2", "name", "name2"]), { timeout: 3000 });
    canvas().getAllByRole("button", { name: /^Note/ })[1]!.focus();
    await user.keyboard("{Enter}{Delete}");
    await waitFor(() => expect(keys()).toEqual(["note", "name", "name2"]), { timeout: 3000 });
  });

  it("says where a published field is used before it goes", async () => {
    const user = await open();
    server.on({
      "GET /workspaces/:ws/forms/:form/fields/:field/uses": () => ({
        items: [{ kind: "view", key: "shop.all", pointer: "/columns/0/field" }],
      }),
    });
    await user.click(canvas().getByRole("button", { name: /^Note/ }));
    await user.click(canvas().getByRole("button", { name: "Remove Note" }));
    const dialog = await screen.findByRole("alertdialog", { name: "Note is in use" });
    expect(within(dialog).getByRole("listitem")).toHaveTextContent("shop.all View");
    await user.click(within(dialog).getByRole("button", { name: "Remove all the same" }));
    expect(canvas().queryByRole("button", { name: /^Note/ })).toBeNull();
    await waitFor(() => expect(keys()).toEqual(["name"]), { timeout: 3000 });
  });

  it("shows what the server finds wrong at the field and beside its formula", async () => {
    const user = await open();
    server.on({
      "GET /workspaces/:ws/forms/:form/formulas": () =>
        Response.json(
          {
            type: "about:blank",
            title: "",
            status: 422,
            code: "form.invalid",
            traceId: "t",
            errors: [
              {
                pointer: `/forms/${form}/fields/2/formula`,
                code: "formula.unknown_name",
                detail: "There is no field nme here.",
                parameters: { position: 0 },
              },
              { pointer: "/views/shop.all/columns/0/field", code: "x", detail: "Elsewhere.", parameters: {} },
            ],
          },
          { status: 422 },
        ),
    });
    await user.click(palette().getByRole("button", { name: "Formula" }));
    await user.type(await settings().findByRole("textbox", { name: "Formula" }), "nme + 1");
    expect(await settings().findByText("There is no field nme here.", undefined, { timeout: 4000 })).toBeVisible();
    expect(settings().getByRole("textbox", { name: "Formula" })).toBeInvalid();
    expect(screen.getByRole("button", { name: "1 thing to mend" })).toBeVisible();
    expect(canvas().getByRole("button", { name: /^Formula.*needs mending/ })).toBeVisible();
  });

  it("takes in what somebody else saved meanwhile, and asks where both changed the same", async () => {
    const user = await open();
    const [name, note] = published.fields as FieldDocument[];
    draft = {
      document: {
        ...published,
        fields: [
          { ...name!, label: "Buyer" },
          { ...note!, required: true },
        ],
      } as FormDocument,
      version: 9,
    };
    await user.click(canvas().getByRole("button", { name: /^Client/ }));
    await user.type(settings().getByRole("textbox", { name: "Name" }), "!");

    const dialog = await screen.findByRole("dialog", { name: "Somebody else changed the same" }, { timeout: 4000 });
    expect(within(dialog).getByRole("radio", { name: "Theirs: Buyer" })).not.toBeChecked();
    await user.click(within(dialog).getByRole("radio", { name: "Theirs: Buyer" }));
    await user.click(within(dialog).getByRole("button", { name: "Go on" }));

    expect(await canvas().findByRole("button", { name: /^Buyer/ })).toBeVisible();
    expect(canvas().getByRole("button", { name: /^Note.*Must be filled in/ })).toBeVisible();
    await waitFor(() => expect(screen.getByText("Draft saved")).toBeVisible(), { timeout: 3000 });
    expect(draft.document.fields).toMatchObject([{ label: "Buyer" }, { required: true }]);
  });

  it("keeps what was made while the server cannot be reached", async () => {
    const user = await open();
    server.isUp = false;
    await user.click(palette().getByRole("button", { name: "Date" }));
    const again = await screen.findByRole("button", { name: "Try again" }, { timeout: 4000 });
    server.isUp = true;
    await user.click(again);
    await waitFor(() => expect(keys()).toEqual(["name", "note", "date"]), { timeout: 3000 });
  });
});
