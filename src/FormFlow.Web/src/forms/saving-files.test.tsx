import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createRef } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { testCatalog } from "@/testing/catalog";
import { FakeServer } from "@/testing/fake-server";
import { renderInWorkspace, workspaceRoutes } from "@/testing/in-workspace";
import { catchUploads, reference } from "@/testing/uploads";
import { RecordForm, type RecordFormHandle } from "./record-form";

const form = "shop.order";
const catalog = testCatalog({
  [form]: { label: "Order", fields: [{ key: "papers", type: "attachment", label: "Papers", multiple: true }] } as never,
});

async function openAndTake(name: string) {
  const sent = catchUploads();
  new FakeServer({ ...workspaceRoutes, "GET /workspaces/:ws/forms/:form/formulas": () => ({ formulas: [] }) });
  const saved = vi.fn(async (_: Record<string, unknown>) => {});
  const formRef = createRef<RecordFormHandle>();
  const shown = renderInWorkspace(catalog, <RecordForm form={form} mode="create" formRef={formRef} keepsDraft={false} onSubmit={saved} />);
  await screen.findByRole("group", { name: "Papers" });
  const input = shown.container.querySelector<HTMLInputElement>("input[type=file]")!;
  await userEvent.upload(input, new File(["paper"], name, { type: "text/plain" }));
  await waitFor(() => expect(sent).toHaveLength(1));
  let isSaved: boolean | undefined;
  await act(async () => {
    void formRef.current!.submit().then((done) => {
      isSaved = done;
    });
  });
  return { sent: sent[0]!, saved, isSaved: () => isSaved, ...shown };
}

describe("a form that is saved while a file is on its way", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("is saved with the file once that is here", async () => {
    const { sent, saved, isSaved } = await openAndTake("offer.txt");
    expect(saved).not.toHaveBeenCalled();

    await act(async () => sent.answer(201, reference("offer.txt")));

    await waitFor(() => expect(isSaved()).toBe(true));
    expect(saved.mock.calls.map(([values]) => values)).toEqual([{ papers: [reference("offer.txt")] }]);
  });

  it("is not saved without the file when that does not come", async () => {
    const { sent, saved, isSaved } = await openAndTake("offer.txt");

    await act(async () => sent.breakOff());

    await waitFor(() => expect(isSaved()).toBe(false));
    expect(saved).not.toHaveBeenCalled();
    expect(screen.getByRole("button", { name: /offer\.txt.*again|again.*offer\.txt/i })).toBeInTheDocument();
  });

  it("is not saved when it was left meanwhile", async () => {
    const { sent, saved, unmount } = await openAndTake("offer.txt");

    unmount();
    await act(async () => sent.answer(201, reference("offer.txt")));

    expect(saved).not.toHaveBeenCalled();
  });
});
