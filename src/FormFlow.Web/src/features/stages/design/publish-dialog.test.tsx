import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { catalogQuery } from "@/api/catalog";
import type { WorkflowDocument } from "@/api/documents";
import { useForm } from "@/api/workspace";
import { testCatalog } from "@/testing/catalog";
import { FakeServer, refusal } from "@/testing/fake-server";
import { renderInWorkspace, workspaceRoutes } from "@/testing/in-workspace";
import { PublishDialog } from "./publish-dialog";

const document = { form: "shop.order", field: "state", pipelines: [] } as unknown as WorkflowDocument;
const plan = {
  app: "shop",
  published: false,
  documents: [{ kind: "form", key: "shop.order", label: "Order", fate: "new" }],
  changes: [],
  indexes: {},
  errors: [],
  package: null,
};

/** Whether the catalog tells of the form yet. */
const Told = () => useForm("shop.order") && <p>Live</p>;

it("offers to share a form that goes live for the first time, though the catalog tells of it sooner", async () => {
  const isLive = testCatalog({ "shop.order": { fields: [] } });
  let answer = (_: Response) => {};
  new FakeServer({
    ...workspaceRoutes,
    "GET /workspaces/:ws/:kind": () => ({ items: [] }),
    "GET /workspaces/:ws/apps/:app/publish": () => refusal(404, "publish.no_job"),
    "POST /workspaces/:ws/apps/:app/publish": ({ query }) =>
      query.get("plan") === "true" ? plan : new Promise<Response>((resolve) => (answer = resolve)),
  });
  const { client } = renderInWorkspace(
    testCatalog({}),
    <>
      <Told />
      <PublishDialog app="shop" name="shop.flow" version={1} workflow={document} onClose={() => {}} />
    </>,
  );
  await userEvent.setup().click(await screen.findByRole("button", { name: "Publish now" }));
  client.setQueryData(catalogQuery("demo").queryKey, isLive);
  await screen.findByText("Live");
  answer(Response.json({ ...plan, published: true, job: null }));

  expect(await screen.findByRole("button", { name: "Share the form by a link" })).toBeVisible();
});
