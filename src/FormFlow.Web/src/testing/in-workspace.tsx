import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { createMemoryRouter, type RouteObject, RouterProvider } from "react-router";
import type { Catalog } from "@/api/catalog";
import { catalogQuery } from "@/api/catalog";
import { meQuery } from "@/api/session";
import { WorkspaceContext } from "@/api/workspace";
import { Toasts } from "@/ui/toast";
import type { Answer } from "./fake-server";

/** What every page asks a workspace, answered for one owner and nobody else. */
export const workspaceRoutes: Record<string, Answer> = {
  "GET /workspaces/:ws": () => ({ id: "w", key: "demo", version: 1, name: "Demo", timeZone: "UTC", language: "en" }),
  "GET /workspaces/:ws/members": () => ({
    items: [{ id: "m1", name: "Ann", email: "a@b.c", isOwner: true, isDisabled: false, departments: [] }],
  }),
};

/** Shows something as it stands in a workspace with these forms. */
export function renderInWorkspace(catalog: Catalog, children: ReactNode) {
  return renderRoutes(catalog, [{ path: "*", element: children }], "/");
}

/** Shows the page of an address in a workspace with these forms. */
export function renderRoutes(catalog: Catalog, routes: RouteObject[], address: string) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(catalogQuery("demo").queryKey, catalog);
  client.setQueryData(meQuery.queryKey, { id: "m1", name: "Ann", email: "a@b.c", workspaces: [] } as never);
  const router = createMemoryRouter(routes, { initialEntries: [address] });
  const shown = render(
    <QueryClientProvider client={client}>
      <WorkspaceContext value="demo">
        <RouterProvider router={router} />
        <Toasts />
      </WorkspaceContext>
    </QueryClientProvider>,
  );
  return { client, router, ...shown };
}
