import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { testCatalog } from "@/testing/catalog";
import { FakeServer } from "@/testing/fake-server";
import { renderRoutes, workspaceRoutes } from "@/testing/in-workspace";
import { NewRecordPage } from "./new-record";

const catalog = testCatalog({
  "shop.order": {
    label: "Order",
    fields: [
      { key: "name", type: "text", label: "Name" },
      { key: "buyer", type: "lookup", form: "shop.buyer", label: "Buyer" },
      { key: "count", type: "number", label: "Count" },
    ],
  } as never,
  "shop.buyer": { fields: [{ key: "name", type: "text" }] },
});

function open(address: string) {
  const server = new FakeServer({
    ...workspaceRoutes,
    "GET /workspaces/:ws/forms/:form/formulas": () => ({ formulas: [] }),
    "GET /workspaces/:ws/forms/:form/records/:id": () => ({ id: "b1", version: 1, values: { name: "Ada" } }),
    "POST /workspaces/:ws/forms/:form/records": ({ body }) => ({ id: "o1", version: 1, ...(body as object) }),
  });
  const routes = [
    { path: "/:ws/f/:form/new", element: <NewRecordPage /> },
    { path: "*", element: <p>Elsewhere</p> },
  ];
  return { server, user: userEvent.setup(), ...renderRoutes(catalog, routes, address) };
}

describe("the page of a new record", () => {
  it("is filled in by its address, and goes to the record once it is saved", async () => {
    const { server, user, router } = open("/demo/f/shop.order/new?buyer=b1&count=3");
    expect(await screen.findByText("Ada")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Save" }));

    await waitFor(() => expect(router.state.location.pathname).toBe("/demo/f/shop.order/r/o1"));
    expect(server.sent("POST", "/records")[0]!.body).toEqual({ values: { buyer: "b1", count: 3 } });
  });

  it("is saved by the keyboard as by its button", async () => {
    const { server, user, router } = open("/demo/f/shop.order/new");
    await user.type(await screen.findByRole("textbox", { name: "Name" }), "One");
    await user.keyboard("{Control>}s{/Control}");

    await waitFor(() => expect(router.state.location.pathname).toBe("/demo/f/shop.order/r/o1"));
    expect(server.sent("POST", "/records")).toHaveLength(1);
  });

  it("begins anew after Save and new", async () => {
    const { server, user } = open("/demo/f/shop.order/new");
    await user.type(await screen.findByRole("textbox", { name: "Name" }), "One");
    await user.click(screen.getByRole("button", { name: "Save and new" }));
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Name" })).toHaveValue(""));
    await user.type(screen.getByRole("textbox", { name: "Name" }), "One");
    await user.click(screen.getByRole("button", { name: "Save and new" }));

    await waitFor(() => expect(server.sent("POST", "/records")).toHaveLength(2));
    expect(new Set(server.sent("POST", "/records").map(({ headers }) => headers.get("Idempotency-Key"))).size).toBe(2);
  });

  it("asks before it is left with something typed", async () => {
    const { user, router } = open("/demo/f/shop.order/new");
    await user.type(await screen.findByRole("textbox", { name: "Name" }), "One");
    void router.navigate("/demo");
    await user.click(await screen.findByRole("button", { name: "Stay here" }));
    expect(screen.getByRole("textbox", { name: "Name" })).toHaveValue("One");

    void router.navigate("/demo");
    await user.click(await screen.findByRole("button", { name: "Leave" }));

    expect(await screen.findByText("Elsewhere")).toBeVisible();
  });
});
