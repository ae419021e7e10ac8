import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { testCatalog } from "@/testing/catalog";
import { FakeServer, refusal } from "@/testing/fake-server";
import { renderInWorkspace, workspaceRoutes } from "@/testing/in-workspace";
import { PublishDialog } from "./publish-dialog";

const noChange = {
  nature: "fieldConverted",
  kind: "form",
  key: "shop.order",
  field: "code",
  label: "Code",
  from: "text",
  to: "number",
  settings: [],
};
const counts = {
  part: null,
  name: null,
  hidden: 0,
  fits: 90,
  rows: 0,
  tasks: 0,
  timers: 0,
  examples: [],
  texts: [],
  reason: null,
  uses: [],
};
const plan = {
  app: "shop",
  published: false,
  documents: [{ kind: "form", key: "shop.order", label: "Order", fate: "changed" }],
  changes: [{ ...noChange, ...counts }],
  indexes: {},
  errors: [],
  package: null,
};
const running = {
  id: "j1",
  app: "shop",
  status: "running",
  progress: 0.5,
  total: 50_000,
  done: 25_000,
  failed: 3,
  fields: [],
  errors: [],
  createdAt: "2026-01-01T00:00:00Z",
};

const failed = {
  ...running,
  id: "failed",
  status: "failed",
  errors: [{ pointer: null, code: "publish.changed_meanwhile", detail: "Look again.", parameters: {} }],
  finishedAt: "2026-01-01T00:01:00Z",
};

let job: object | null;
let releases: object[];
let server: FakeServer;
const published = vi.fn();

function show(): void {
  renderInWorkspace(testCatalog({}), <PublishDialog app="shop" version={1} onClose={() => {}} onPublished={published} />);
}

beforeEach(() => {
  job = null;
  releases = [{ number: 1, at: "2025-12-31T00:00:00Z" }];
  published.mockReset();
  server = new FakeServer({
    ...workspaceRoutes,
    "GET /workspaces/:ws/:kind": () => ({ items: [] }),
    "GET /workspaces/:ws/apps/:app/publish": () => job ?? refusal(404, "publish.no_job"),
    "GET /workspaces/:ws/apps/:app/releases": () => ({ items: releases }),
    "POST /workspaces/:ws/apps/:app/publish": ({ query }) => {
      if (query.get("plan") === "true") return plan;
      job = { ...running, id: "begun" };
      return Response.json({ ...plan, job }, { status: 202 });
    },
    "POST /workspaces/:ws/apps/:app/publish/cancel": () => {
      job = { ...running, status: "cancelled", finishedAt: "2026-01-01T00:01:00Z" };
      return job;
    },
  });
});

describe("Publishing what converts many values", () => {
  it("finds one that is under way, shows how far it is and that it is live in the end", async () => {
    job = { ...running, id: "found" };
    show();

    const bar = await screen.findByRole("progressbar");
    expect(bar.getAttribute("aria-valuenow")).toBe("50");
    expect(screen.getByText(/25,000 of 50,000/)).toBeTruthy();
    expect(screen.getByText(/3 values do not convert/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Publish now" })).toBeNull();

    job = { ...running, id: "found", status: "done", progress: 1, finishedAt: "2026-01-01T00:01:00Z" };
    await waitFor(() => expect(published).toHaveBeenCalledOnce(), { timeout: 3000 });
  });

  it("begins one and says why it came to nothing", async () => {
    show();
    const person = userEvent.setup();
    await person.click(await screen.findByRole("button", { name: "Publish now" }));
    await screen.findByRole("progressbar");

    job = { ...failed, id: "begun" };
    expect((await screen.findByRole("alert", {}, { timeout: 3000 })).textContent).toContain("Look again.");
    expect(screen.getByRole("button", { name: "Publish now" })).toBeTruthy();
    expect(published).not.toHaveBeenCalled();
  });

  it("says also to who comes later that the last one came to nothing", async () => {
    job = failed;
    show();

    expect((await screen.findByRole("alert")).textContent).toContain("Look again.");
  });

  it("says no more of it once something was published", async () => {
    job = failed;
    releases = [{ number: 2, at: "2026-01-02T00:00:00Z" }, ...releases];
    show();

    await screen.findByRole("button", { name: "Publish now" });
    await waitFor(() => expect(server.sent("GET", "/releases")).toHaveLength(1));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("gives it up", async () => {
    job = { ...running, id: "given-up" };
    show();
    const person = userEvent.setup();
    await person.click(await screen.findByRole("button", { name: "Cancel the publish" }));

    expect(await screen.findByRole("button", { name: "Publish now" })).toBeTruthy();
    expect(published).not.toHaveBeenCalled();
  });
});
