import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { testCatalog } from "@/testing/catalog";
import { type Answer, FakeServer, refusal } from "@/testing/fake-server";
import { renderInWorkspace, workspaceRoutes } from "@/testing/in-workspace";
import { TasksPage } from "./tasks-page";

const task = (id: string, title: string, due: string | null, more: object = {}) => ({
  id,
  title,
  due,
  version: 1,
  kind: "followUp",
  note: null,
  status: "open",
  isOverdue: false,
  assignees: [{ id: "m1", title: "Ann", insteadOf: null, reason: null, snoozedUntil: null }],
  record: { form: "shop.order", id: "r1", title: "Order 7" },
  createdAt: "2026-01-01T00:00:00Z",
  createdBy: null,
  cause: null,
  updatedAt: "2026-01-01T00:00:00Z",
  endedAt: null,
  endedBy: null,
  result: null,
  ...more,
});

const old = task("t1", "Call back", "2020-01-01");
const some = task("t2", "Write offer", null);

function open(more: Record<string, Answer> = {}) {
  const server = new FakeServer({
    ...workspaceRoutes,
    "GET /workspaces/:ws/tasks": () => ({ items: [old, some], total: 2 }),
    "POST /workspaces/:ws/tasks/t1/complete": () => old,
    "POST /workspaces/:ws/tasks/t1/reopen": () => old,
    ...more,
  });
  renderInWorkspace(testCatalog({}), <TasksPage />);
  return server;
}

describe("the inbox", () => {
  it("puts what is late first and says how late", async () => {
    open();

    const late = (await screen.findByRole("heading", { name: /Overdue/ })).parentElement!;
    expect(within(late).getByRole("link", { name: "Call back" })).toBeVisible();
    expect(within(late).getByText(/days overdue/)).toBeVisible();
    expect(screen.getByRole("heading", { name: /Whenever/ })).toBeVisible();
  });

  it("says what to do next when there is nothing", async () => {
    open({ "GET /workspaces/:ws/tasks": () => ({ items: [], total: 0 }) });

    expect(await screen.findByRole("heading", { name: "Nothing to do" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Open the calendar" })).toBeVisible();
  });

  it("finishes the task under the keys with what came of it, and takes that back", async () => {
    const server = open();
    await screen.findByRole("link", { name: "Call back" });

    await userEvent.keyboard("j");
    expect(screen.getByRole("link", { name: "Call back" })).toHaveFocus();
    await userEvent.keyboard("e");
    await userEvent.type(await screen.findByRole("textbox", { name: "What came of it" }), "They order.");
    await userEvent.click(screen.getByRole("button", { name: "Mark as done" }));

    await waitFor(() => expect(server.sent("POST", "/t1/complete")).toMatchObject([{ body: { result: "They order." } }]));
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(server.sent("POST", "/t1/reopen")).toHaveLength(1));
  });

  it("keeps what was typed when the server says no, and says why", async () => {
    open({ "POST /workspaces/:ws/tasks/t1/complete": () => refusal(409, "task.others", [], "Bob finished it first.") });
    await userEvent.click((await screen.findAllByRole("button", { name: "Note the result" }))[0]!);

    await userEvent.type(await screen.findByRole("textbox", { name: "What came of it" }), "Mine");
    await userEvent.click(screen.getByRole("button", { name: "Mark as done" }));

    expect(await screen.findByText("Bob finished it first.")).toBeInTheDocument();
    expect(screen.getByRole("textbox", { name: "What came of it" })).toHaveValue("Mine");
  });
});
