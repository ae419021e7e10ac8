import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { testCatalog } from "@/testing/catalog";
import { FakeServer } from "@/testing/fake-server";
import { renderInWorkspace, workspaceRoutes } from "@/testing/in-workspace";
import { PublishSign } from "./publish-sign";

it("shows how far a publish is, and that it is live to whoever left it", async () => {
  let job: object = { id: "seen", status: "running", progress: 0.42 };
  const [opened, published] = [vi.fn(), vi.fn()];
  new FakeServer({
    ...workspaceRoutes,
    "GET /workspaces/:ws/:kind": () => ({ items: [] }),
    "GET /workspaces/:ws/apps/:app/publish": () => job,
  });
  renderInWorkspace(testCatalog({}), <PublishSign app="shop" onOpen={opened} onPublished={published} />);

  await userEvent.click(await screen.findByRole("button", { name: "Publishing: 42%" }));
  expect(opened).toHaveBeenCalledOnce();

  job = { ...job, status: "done", progress: 1 };
  await waitFor(() => expect(published).toHaveBeenCalledOnce(), { timeout: 3000 });
  expect(screen.queryByRole("button")).toBeNull();
});
