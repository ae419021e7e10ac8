import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import { type ReactNode, Suspense } from "react";
import { MemoryRouter } from "react-router";
import { vi } from "vitest";
import type { Catalog } from "@/api/catalog";
import { WorkspaceContext } from "@/api/workspace";
import { testCatalog } from "@/testing/catalog";
import type { Item } from "./api/records";

/** A small shop: orders of buyers, which pass through stages. */
export const shop = testCatalog(
  {
    "shop.order": {
      label: { en: "Order", "zh-CN": "订单" },
      titleField: "number",
      fields: [
        { key: "number", type: "text", label: "Number" },
        { key: "buyer", type: "lookup", form: "shop.buyer", label: "Buyer" },
        { key: "amount", type: "number", label: "Amount" },
        { key: "due", type: "date", label: "Due" },
        {
          key: "kind",
          type: "select",
          label: "Kind",
          options: [
            { value: "b", label: "Big" },
            { value: "a", label: "Small", color: "green" },
          ],
        },
        { key: "owner", type: "member", label: "Owner" },
        { key: "stage", type: "stage", label: "Stage" },
      ],
    },
    "shop.buyer": {
      label: "Buyer",
      fields: [
        { key: "name", type: "text", label: "Name" },
        { key: "city", type: "text", label: "City" },
      ],
    },
  },
  {
    "shop.path": {
      label: "Path",
      form: "shop.order",
      field: "stage",
      pipelines: [
        {
          key: "usual",
          label: "Usual",
          stages: [
            { key: "new", label: "New", color: "gray" },
            { key: "packed", label: "Packed", color: "blue" },
            { key: "sent", label: "Sent", color: "amber" },
            { key: "paid", label: "Paid", status: "won", color: "green" },
            { key: "cancelled", label: "Cancelled", status: "lost", color: "red" },
          ],
          transitions: [],
        },
      ],
    },
  },
);

export function item(id: string, values: Record<string, unknown> = {}, version = 1): Item {
  return { id, version, createdAt: "2026-11-01T08:00:00Z", createdBy: null, updatedAt: "2026-11-01T08:00:00Z", updatedBy: null, values };
}

export type Called = { method: string; path: string; body: unknown };

/** Answers the API's calls from a table by method and path, and remembers them. */
export function answer(table: (call: Called) => { status?: number; body?: unknown } | undefined): Called[] {
  const calls: Called[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    const text = await request.clone().text();
    const call = { method: request.method, path: new URL(request.url).pathname, body: text === "" ? undefined : JSON.parse(text) };
    calls.push(call);
    const { status = 200, body = {} } = table(call) ?? { status: 404, body: { code: "not_found", status: 404, title: "Not found" } };
    return new Response(status === 204 ? null : JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
  });
  return calls;
}

/** A workspace where the shop is published and Ann is signed in, to draw parts of views in. */
export function inShop(catalog: Catalog = shop) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } } });
  client.setQueryData(["demo", "catalog"], catalog);
  client.setQueryData(["me"], { id: "ann", name: "Ann", email: "ann@example.com", workspaces: [] });
  client.setQueryData(
    ["demo", "members"],
    [
      { id: "ann", name: "Ann" },
      { id: "bo", name: "Bo" },
    ],
  );
  const wrapper = ({ children }: { children: ReactNode }) => (
    <MemoryRouter>
      <QueryClientProvider client={client}>
        <WorkspaceContext value="demo">
          <Suspense fallback="…">{children}</Suspense>
        </WorkspaceContext>
      </QueryClientProvider>
    </MemoryRouter>
  );
  return { client, wrapper };
}

/** Draws a part of a view in the shop. */
export const renderIn = (content: ReactNode) => render(content, { wrapper: inShop().wrapper });
