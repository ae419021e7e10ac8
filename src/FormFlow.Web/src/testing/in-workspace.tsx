import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { MemoryRouter } from "react-router";
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
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(catalogQuery("demo").queryKey, catalog);
  client.setQueryData(meQuery.queryKey, { id: "m1", name: "Ann", email: "a@b.c", workspaces: [] } as never);
  return {
    client,
    ...render(
      <QueryClientProvider client={client}>
        <WorkspaceContext value="demo">
          <MemoryRouter>
            {children}
            <Toasts />
          </MemoryRouter>
        </WorkspaceContext>
      </QueryClientProvider>,
    ),
  };
}
