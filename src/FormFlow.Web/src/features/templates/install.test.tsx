import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { testCatalog } from "@/testing/catalog";
import { type Answer, FakeServer, refusal } from "@/testing/fake-server";
import { renderInWorkspace, workspaceRoutes } from "@/testing/in-workspace";
import { TemplatesPage } from "./templates-page";

const template = {
  key: "shop",
  label: "Shop",
  description: "Sells things.",
  icon: null,
  picture: null,
  version: "2.0.0",
  installedVersion: "1.0.0",
  forms: 2,
  records: 3,
};

const conflict = { kind: "form", key: "shop.order", path: ["fields", "price", "label"], was: "Price", here: "Our price", there: "Amount" };

const line = (nature: string, field: string | null, more: object = {}) => ({
  nature,
  kind: "form",
  key: "shop.order",
  field,
  label: null,
  from: null,
  to: null,
  settings: [],
  part: null,
  name: null,
  hidden: 0,
  fits: 0,
  rows: 0,
  tasks: 0,
  timers: 0,
  examples: [],
  texts: [],
  reason: null,
  uses: [],
  ...more,
});

function plan(more: { errors?: unknown[]; conflicts?: unknown[]; published?: boolean } = {}) {
  return {
    app: "shop",
    published: more.published ?? false,
    documents: [
      { kind: "app", key: "shop", label: "Shop", fate: "changed" },
      { kind: "form", key: "shop.order", label: "Order", fate: "changed" },
      { kind: "view", key: "shop.all", label: "All", fate: "added" },
      { kind: "view", key: "shop.mine", label: "Mine", fate: "unchanged" },
    ],
    changes: [
      line("fieldAdded", "note"),
      line("fieldConverted", "since", {
        label: "Since",
        from: "text",
        to: "date",
        fits: 12,
        rows: 1,
        texts: ["long ago"],
        reason: "no date",
        uses: [{ kind: "view", key: "shop.mine", pointer: "/columns/0/field" }],
      }),
    ],
    indexes: {},
    errors: more.errors ?? [],
    package: { version: "2.0.0", installedVersion: "1.0.0", kept: ["shop.mine"], merged: [], conflicts: more.conflicts ?? [], records: 0 },
  };
}

const breaks = { code: "publish.rows_would_break", detail: "1 record does not suit since.", pointer: null, parameters: {} };
const changedHere = { code: "package.changed_here", detail: "changed", pointer: "forms/order.json#/fields/1/label", parameters: {} };

function open(routes: Record<string, Answer>) {
  const server = new FakeServer({
    ...workspaceRoutes,
    "GET /workspaces/:ws/templates": () => ({ items: [template] }),
    "GET /workspaces/:ws/packages/progress": () => ({ isRunning: false, done: 0, total: 0 }),
    "POST /workspaces/:ws/packages": () => plan({ published: true }),
    ...routes,
  });
  renderInWorkspace(testCatalog({}), <TemplatesPage />);
  return server;
}

describe("an upgrade", () => {
  it("tells in plain words what it means before it is done", async () => {
    open({ "POST /workspaces/:ws/packages/plan": () => plan() });

    await userEvent.click(await screen.findByRole("button", { name: "Upgrade to 2.0.0" }));

    expect(await screen.findByText("note is new.")).toBeVisible();
    const since = screen.getByText(/Since becomes Date/);
    expect(since).toHaveTextContent("12 values convert. 1 value does not: “long ago”");
    expect(since).toHaveTextContent("Used by Mine");
    expect(screen.getByText("Stays as you made it:").parentElement).toHaveTextContent("Mine");
    expect(screen.getByRole("button", { name: "Upgrade" })).toBeEnabled();
  });

  it("waits for values that would not suit to be allowed", async () => {
    const server = open({
      "POST /workspaces/:ws/packages/plan": ({ body }) =>
        plan({ errors: (body as { allowBreaking: boolean }).allowBreaking ? [] : [breaks] }),
    });

    await userEvent.click(await screen.findByRole("button", { name: "Upgrade to 2.0.0" }));
    const allow = await screen.findByRole("checkbox", { name: /Go on all the same/ });
    expect(screen.getByRole("button", { name: "Upgrade" })).toBeDisabled();
    await userEvent.click(allow);
    await waitFor(() => expect(screen.getByRole("button", { name: "Upgrade" })).toBeEnabled());
    await userEvent.click(screen.getByRole("button", { name: "Upgrade" }));

    await waitFor(() => expect(server.sent("POST", "/packages")[0]?.body).toMatchObject({ template: "shop", allowBreaking: true }));
  });

  it("asks whose holds where both changed the same place", async () => {
    const server = open({
      "POST /workspaces/:ws/packages/plan": ({ body }) =>
        plan({ conflicts: [conflict], errors: (body as { keep: boolean }).keep ? [] : [changedHere] }),
    });

    await userEvent.click(await screen.findByRole("button", { name: "Upgrade to 2.0.0" }));
    expect(await screen.findByRole("cell", { name: "Our price" })).toBeVisible();
    expect(screen.getByRole("cell", { name: "Amount" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Upgrade" })).toBeDisabled();
    await userEvent.click(screen.getByRole("radio", { name: "Keep what is here" }));
    await waitFor(() => expect(screen.getByRole("button", { name: "Upgrade" })).toBeEnabled());
    await userEvent.click(screen.getByRole("button", { name: "Upgrade" }));

    await waitFor(() => expect(server.sent("POST", "/packages")[0]?.body).toMatchObject({ keep: true, overwrite: false }));
  });
});

describe("the releases of an app", () => {
  it("take it back to one after its plan was read", async () => {
    const release = (number: number, kind: string, isCurrent: boolean) => ({
      number,
      kind,
      version: "1.0.0",
      of: null,
      at: "2026-01-01T00:00:00Z",
      by: { id: "m1", title: "Ann" },
      isCurrent,
    });
    const server = open({
      "GET /workspaces/:ws/apps/shop/releases": () => ({ items: [release(2, "published", true), release(1, "installed", false)] }),
      "POST /workspaces/:ws/apps/shop/rollback": () => ({ ...plan(), package: null }),
    });

    await userEvent.click(await screen.findByRole("button", { name: "History" }));
    await userEvent.click(await screen.findByRole("button", { name: "Go back to it" }));
    expect(await screen.findByText("note is new.")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Go back to it" }));

    await waitFor(() => expect(server.sent("POST", "/rollback")).toHaveLength(2));
    expect(server.sent("POST", "/rollback").map((call) => call.body)).toEqual([
      { release: 1, allowBreaking: false },
      { release: 1, allowBreaking: false },
    ]);
  });
});

describe("a copy of an app", () => {
  it("gets a name and a free key, and is told where the key cannot be", async () => {
    const server = open({
      "POST /workspaces/:ws/apps/shop/copies": ({ body }) =>
        (body as { key: string }).key === "other"
          ? { ...plan({ published: true }), package: null }
          : refusal(409, "document.key_taken", [{ pointer: "/key", detail: "Another app is called so already." }]),
    });

    await userEvent.click(await screen.findByRole("button", { name: "Copy…" }));
    const name = screen.getByRole("textbox", { name: /^What is the copy called/ });
    expect(name).toHaveValue("Copy of Shop");
    await userEvent.clear(name);
    await userEvent.type(name, "Second shop{Enter}");
    expect(await screen.findByText("Another app is called so already.")).toBeVisible();
    const key = screen.getByRole("textbox", { name: /^Key/ });
    await userEvent.clear(key);
    await userEvent.type(key, "other{Enter}");

    expect(await screen.findByText("“Second shop” is ready.")).toBeVisible();
    expect(server.sent("POST", "/copies").map((call) => call.body)).toEqual([
      { key: "secondShop", label: "Second shop" },
      { key: "other", label: "Second shop" },
    ]);
  });
});
