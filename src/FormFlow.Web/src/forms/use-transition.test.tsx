import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { testCatalog } from "@/testing/catalog";
import { FakeServer, refusal } from "@/testing/fake-server";
import { renderInWorkspace, workspaceRoutes } from "@/testing/in-workspace";
import { Button } from "@/ui/button";
import type { TransitionOffer } from "./api/transitions";
import { useTransition } from "./use-transition";

const form = "shop.order";
const catalog = testCatalog({
  [form]: {
    fields: [
      { key: "name", type: "text", label: "Name" },
      { key: "price", type: "text", label: "Price", visibleWhen: { field: "name", op: "eq", value: "never" } },
      { key: "place", type: "text", label: "Place" },
    ],
  },
});

const plain: TransitionOffer = {
  transition: "on",
  label: "Send",
  kind: "forward",
  to: "sent",
  toLabel: "Sent",
  isAllowed: true,
  needsNothing: true,
  fields: [],
  comment: "none",
  reason: null,
  blocked: [],
};

function open(offer: Partial<TransitionOffer>, checklist: { item: string; label: string; must: boolean; done: boolean }[] = []) {
  const values = { name: "a", price: null, place: null };
  const state = { version: 4, checklist };
  const openItems = () =>
    state.checklist
      .filter((item) => item.must && !item.done && offer.kind !== "skip")
      .map(({ item, label }) => ({ code: "stage.item_open", detail: `'${label}' is not done.`, pointer: null, parameters: { item } }));
  const blocked = () => [...(offer.blocked ?? []), ...openItems()];
  const record = () => ({ id: "r1", version: state.version, values });
  const server = new FakeServer({
    ...workspaceRoutes,
    "GET /workspaces/:ws/forms/:form/formulas": () => ({ formulas: [] }),
    "GET /workspaces/:ws/forms/:form/records/:id": record,
    "GET /workspaces/:ws/forms/:form/records/:id/transitions": () => ({
      version: state.version,
      fields: [
        { field: "stage", label: "Stage", path: [], checklist: state.checklist, transitions: [{ ...plain, ...offer, blocked: blocked() }] },
      ],
    }),
    "POST /workspaces/:ws/forms/:form/records/:id/transitions/:key": record,
    "PUT /workspaces/:ws/forms/:form/records/:id/checklist/:item": () => {
      state.checklist = state.checklist.map((item) => ({ ...item, done: true }));
      state.version++;
      return record();
    },
    "PATCH /workspaces/:ws/forms/:form/records/:id": () => {
      state.version++;
      return record();
    },
  });
  const answers: unknown[] = [];
  function Page() {
    const { take, dialog } = useTransition("demo", form);
    return (
      <>
        <Button onPress={() => void take("r1", "on").then((taken) => answers.push(taken?.id ?? null))}>Go</Button>
        {dialog}
      </>
    );
  }
  renderInWorkspace(catalog, <Page />);
  return { server, answers, user: userEvent.setup() };
}

describe("a transition", () => {
  it("is taken at once when it needs nothing", async () => {
    const { server, answers, user } = open({});
    await user.click(screen.getByRole("button", { name: "Go" }));

    await waitFor(() => expect(answers).toEqual(["r1"]));
    const [sent] = server.sent("POST", "/transitions/on");
    expect(sent!.headers.get("If-Match")).toBe('"4"');
    expect(sent!.headers.get("Idempotency-Key")).toBeTruthy();
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("asks for its fields, a reason down its tree and a comment before it is sent", async () => {
    const { server, answers, user } = open({
      needsNothing: false,
      fields: [{ field: "price", label: "Price", required: true, isFilled: false, schema: {} as never }],
      comment: "required",
      reason: {
        required: true,
        options: [{ value: "a", label: "Reason A", children: [{ value: "a1", label: "Part A1", children: [] }] }],
      },
    });
    await user.click(screen.getByRole("button", { name: "Go" }));
    const dialog = await screen.findByRole("dialog", { name: "Move to “Sent”" });
    const price = await within(dialog).findByRole("textbox", { name: "Price" });
    const send = within(dialog).getByRole("button", { name: "Send" });
    await user.click(send);
    expect(within(dialog).getByText("Please choose a reason, down to the last list.")).toBeVisible();

    await user.click(within(dialog).getByRole("button", { name: /Reason/ }));
    await user.click(await screen.findByRole("option", { name: "Reason A" }));
    await user.click(within(dialog).getByRole("button", { name: /More exactly/ }));
    await user.click(await screen.findByRole("option", { name: "Part A1" }));
    await user.type(within(dialog).getByRole("textbox", { name: /Comment/ }), "Because.");
    await user.click(send);
    expect(server.sent("POST", "/transitions/on")).toEqual([]);
    await waitFor(() => expect(price).toBeInvalid());
    await user.type(price, "12");
    await user.click(send);

    await waitFor(() => expect(answers).toEqual(["r1"]));
    expect(server.sent("POST", "/transitions/on")[0]!.body).toEqual({
      field: "stage",
      values: { price: "12" },
      comment: "Because.",
      reason: ["a", "a1"],
    });
  });

  it("says why not, and mends what can be mended right there", async () => {
    const { server, answers, user } = open(
      {
        isAllowed: false,
        needsNothing: false,
        blocked: [{ code: "stage.check", detail: "Place is blank.", pointer: "/values/place", parameters: {} }],
      },
      [{ item: "call", label: "Called", must: true, done: false }],
    );
    await user.click(screen.getByRole("button", { name: "Go" }));
    const dialog = await screen.findByRole("dialog");
    expect(await within(dialog).findByRole("button", { name: "Send" })).toBeDisabled();
    await user.type(await within(dialog).findByRole("textbox", { name: "Place" }), "Turin");
    await user.click(within(dialog).getByRole("checkbox", { name: "Called" }));
    await waitFor(() => expect(within(dialog).getByRole("button", { name: "Send" })).toBeEnabled());
    expect(within(dialog).getByRole("textbox", { name: "Place" })).toHaveValue("Turin");
    await user.click(within(dialog).getByRole("button", { name: "Send" }));

    await waitFor(() => expect(answers).toEqual(["r1"]));
    expect(server.sent("PATCH", "/r1")[0]!.body).toEqual({ values: { place: "Turin" } });
    expect(server.sent("POST", "/transitions/on")[0]!.headers.get("If-Match")).toBe('"6"');
  });

  it("is not held up by items that do not stand in its way", async () => {
    const { answers, user } = open({ kind: "skip", needsNothing: false, comment: "optional" }, [
      { item: "call", label: "Called", must: true, done: false },
    ]);
    await user.click(screen.getByRole("button", { name: "Go" }));
    const dialog = await screen.findByRole("dialog");
    await user.click(await within(dialog).findByRole("button", { name: "Send" }));

    await waitFor(() => expect(answers).toEqual(["r1"]));
    expect(within(dialog).queryByRole("checkbox")).toBeNull();
  });

  it("tells who was quicker", async () => {
    const { server, answers, user } = open({});
    server.on({
      "POST /workspaces/:ws/forms/:form/records/:id/transitions/:key": () => refusal(409, "stage.moved", [], "Bea moved it to Won."),
    });
    await user.click(screen.getByRole("button", { name: "Go" }));

    expect(await screen.findByText("Bea moved it to Won.")).toBeInTheDocument();
    const dialog = await screen.findByRole("dialog");
    await user.click(await within(dialog).findByRole("button", { name: "Cancel" }));
    await waitFor(() => expect(answers).toEqual([null]));
  });
});
