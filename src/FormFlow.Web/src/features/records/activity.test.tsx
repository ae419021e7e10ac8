import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { testCatalog } from "@/testing/catalog";
import { type Answer, FakeServer, refusal } from "@/testing/fake-server";
import { renderInWorkspace, workspaceRoutes } from "@/testing/in-workspace";
import { Activity } from "./activity";

const record = "/workspaces/:ws/forms/shop.order/records/r1";
const catalog = testCatalog({ "shop.order": { label: "Order", fields: [{ key: "name", type: "text", label: "Name" }] } });
const members = [
  { id: "m1", name: "Ann", isOwner: true, isDisabled: false },
  { id: "m2", name: "Bob Stone", isOwner: false, isDisabled: false },
];
const history = {
  items: [
    {
      id: "2",
      at: "2026-11-26T08:00:00Z",
      kind: "comment.added",
      callerKind: "member",
      caller: "m2",
      changes: [{ field: null, fieldId: "comment", before: null, after: "c1" }],
    },
    {
      id: "1",
      at: "2026-11-26T07:00:00Z",
      kind: "record.updated",
      callerKind: "member",
      caller: "m1",
      changes: [{ field: "name", fieldId: "name", before: "Old", after: "New" }],
    },
  ],
};
const comment = {
  id: "c1",
  version: 1,
  text: "<b>Ask</b> @[m1]",
  mentions: [{ id: "m1", title: "Ann" }],
  createdAt: "2026-11-26T08:00:00Z",
  createdBy: { id: "m2", title: "Bob Stone" },
};

function open(more: Record<string, Answer> = {}) {
  const server = new FakeServer({
    ...workspaceRoutes,
    "GET /workspaces/:ws/members": () => ({ items: members }),
    [`GET ${record}/history`]: () => history,
    [`GET ${record}/comments`]: () => ({ items: [comment] }),
    [`POST ${record}/comments`]: () => comment,
    ...more,
  });
  renderInWorkspace(catalog, <Activity form="shop.order" id="r1" />);
  return server;
}

describe("a record's activity", () => {
  it("tells who changed what from what to what, and shows comments as plain text with names", async () => {
    open();

    expect(await screen.findByText("Old")).toBeVisible();
    expect(screen.getByText("New")).toBeVisible();
    expect(await screen.findByText(/<b>Ask<\/b>/)).toBeVisible();
    expect(screen.getByText("@Ann")).toBeVisible();
  });

  it("can be narrowed to comments", async () => {
    open();
    await screen.findByText("Old");

    await userEvent.click(screen.getByRole("radio", { name: "Comments" }));

    expect(screen.queryByText("Old")).not.toBeInTheDocument();
    expect(screen.getByText("@Ann")).toBeVisible();
  });

  it("sends the ids of the people who were picked", async () => {
    const server = open();
    const box = await screen.findByRole("combobox", { name: "Comment" });
    await screen.findByText("Bob Stone");

    await userEvent.type(box, "Look, @bo");
    expect(await screen.findByRole("option", { name: /Bob Stone/ })).toHaveAttribute("aria-selected", "true");
    await userEvent.keyboard("{Enter}please{Control>}{Enter}{/Control}");

    await waitFor(() => expect(server.sent("POST", "/comments")[0]?.body).toEqual({ text: "Look, @[m2] please" }));
    await waitFor(() => expect(box).toHaveValue(""));
  });

  it("keeps what was typed when it could not be said", async () => {
    open({ [`POST ${record}/comments`]: () => refusal(422, "comment.invalid", [], "Too long.") });
    const box = await screen.findByRole("combobox", { name: "Comment" });

    await userEvent.type(box, "Much{Control>}{Enter}{/Control}");

    expect(await screen.findByRole("alert")).toHaveTextContent("Too long.");
    expect(box).toHaveValue("Much");
  });
});
