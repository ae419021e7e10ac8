import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { WorkflowDocument } from "@/api/documents";
import { testCatalog } from "@/testing/catalog";
import { type Answer, FakeServer, refusal } from "@/testing/fake-server";
import { renderInWorkspace, workspaceRoutes } from "@/testing/in-workspace";
import { SimulationDialog } from "./simulation-dialog";

const stage = {
  pipeline: "main",
  stage: "new",
  label: "New",
  stays: 7,
  refused: 2,
  moved: 1,
  warned: 0,
  liveWarned: 0,
  late: 3,
  liveLate: 1,
};
const document = {
  form: "shop.order",
  pipelines: [
    { key: "main", label: "Usual" },
    { key: "quick", label: "Quick" },
  ],
} as unknown as WorkflowDocument;
const outcome = {
  stays: 9,
  records: 4,
  leftOut: 0,
  found: 1,
  stages: [stage],
  concerned: [
    { id: "r1", title: "Lamp", outcome: "refused", at: "2026-05-01T08:00:00Z", stage: "New", transition: "Offer", reasons: ["Too small"] },
  ],
};

const lines = (...all: readonly object[]) =>
  new Response(all.map((line) => `${JSON.stringify(line)}\n`).join(""), { headers: { "Content-Type": "application/x-ndjson" } });

/** The dialog against a server that answers so. */
async function open(answer: Answer) {
  const server = new FakeServer({ ...workspaceRoutes, "POST /workspaces/:ws/workflows/:workflow/simulate": answer });
  renderInWorkspace(
    testCatalog({ "shop.order": { fields: [] } }),
    <SimulationDialog workflow="shop.flow" document={document} onClose={() => {}} />,
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Try it" }));
  return { server, user };
}

describe("a process tried on the past", () => {
  it("tells by stage and by record what would have been otherwise", async () => {
    const { server } = await open(() => lines({ done: 0, of: 9 }, { outcome }));
    const row = await screen.findByRole("row", { name: /^New/ });
    expect(screen.getByRole("rowheader", { name: "Usual" })).toBeVisible();
    expect(screen.queryByRole("rowheader", { name: "Quick" })).toBeNull();
    expect(
      within(row)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ).toEqual(["7", "2", "1", "0", "3 (was 1)"]);
    expect(screen.getByRole("link", { name: "Lamp" })).toHaveAttribute("href", "/demo/f/shop.order/r/r1");
    expect(screen.getByText("Too small")).toBeVisible();
    expect(server.sent("POST", "/workflows/shop.flow/simulate")[0]?.body).toMatchObject({
      from: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
  });

  it("says at its place why a period is none", async () => {
    await open(() => refusal(422, "invalid", [{ pointer: "/until", detail: "The period ends before it begins." }]));
    expect(await screen.findByText("The period ends before it begins.")).toBeVisible();
  });

  it("shows how far it is, and says what was left out", async () => {
    let end = (_: string) => {};
    const encode = (line: object) => new TextEncoder().encode(`${JSON.stringify(line)}\n`);
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(encode({ done: 3000, of: 12_000 }));
        end = () => controller.enqueue(encode({ outcome: { ...outcome, leftOut: 1200, found: 250 } }));
      },
    });
    await open(() => new Response(body));
    expect(await screen.findByText("Looked at 3,000 of 12,000 stays so far.")).toBeVisible();
    expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "25");
    end("");
    expect(await screen.findByText(/1,200 more began later in the period and were left out/)).toBeVisible();
    expect(screen.getByText("The first 1 of 250.")).toBeVisible();
  });

  it("can be stopped and tried again", async () => {
    let isHeld = true;
    const { user } = await open(() => (isHeld ? new Promise(() => {}) : lines({ outcome: { ...outcome, concerned: [] } })));
    await user.click(await screen.findByRole("button", { name: "Stop" }));
    isHeld = false;
    await user.click(await screen.findByRole("button", { name: "Try it" }));
    expect(await screen.findByText(/No record would have fared differently\.$/)).toBeVisible();
  });
});
