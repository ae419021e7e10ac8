import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import type { WorkflowDocument } from "@/api/documents";
import { testCatalog } from "@/testing/catalog";
import { FakeServer } from "@/testing/fake-server";
import { renderInWorkspace, workspaceRoutes } from "@/testing/in-workspace";
import { ActionsSetting } from "./actions-setting";
import type { Action } from "./editor-props";

const catalog = testCatalog({
  "shop.maker": { label: "Maker", fields: [{ key: "name", type: "text", label: "Name" }] },
  "shop.order": {
    label: "Order",
    fields: [
      { key: "maker", type: "lookup", label: "Maker", form: "shop.maker" },
      { key: "owner", type: "member", label: "In charge" },
      { key: "note", type: "text", label: "Note" },
      { key: "lines", type: "subform", label: "Lines", fields: [{ key: "part", type: "text", label: "Part" }] },
    ],
  },
  "shop.visit": {
    label: "Visit",
    fields: [
      { key: "order", type: "lookup", label: "About", form: "shop.order" },
      { key: "place", type: "text", label: "Place" },
    ],
  },
});

const paths = [
  { key: "main", label: "Usual" },
  { key: "quick", label: "Quick" },
];

let kept: readonly Action[];

function Held({ actions, pipelines }: { actions: readonly Action[]; pipelines: readonly object[] }) {
  const [now, setNow] = useState(actions);
  kept = now;
  const workflow = { form: "shop.order", pipelines } as unknown as WorkflowDocument;
  return <ActionsSetting label="Then" workflow={workflow} actions={now} onChange={setNow} />;
}

function show(actions: readonly Action[] = [], pipelines: readonly object[] = paths) {
  renderInWorkspace(catalog, <Held actions={actions} pipelines={pipelines} />);
  return userEvent.setup();
}

async function add(user: ReturnType<typeof userEvent.setup>, name: string) {
  await user.click(await screen.findByRole("button", { name: "Add an action" }));
  await user.click(await screen.findByRole("menuitem", { name }));
}

async function choose(user: ReturnType<typeof userEvent.setup>, list: RegExp, name: string) {
  await user.click(screen.getByRole("button", { name: list }));
  await user.click(await screen.findByRole("option", { name }));
}

beforeEach(() => {
  new FakeServer(workspaceRoutes);
});

describe("what is done", () => {
  it("offers another path only where there is one", async () => {
    const user = show([], paths.slice(0, 1));
    await user.click(await screen.findByRole("button", { name: "Add an action" }));
    await screen.findByRole("menuitem", { name: "Make a record" });
    expect(screen.queryByRole("menuitem", { name: "Start another path" })).toBeNull();
  });

  it("starts another path", async () => {
    const user = show();
    await add(user, "Start another path");
    await choose(user, /^Choose Path|Path$/, "Quick");
    expect(kept).toEqual([{ type: "startPipeline", pipeline: "quick" }]);
  });

  it("shows the fields in a text by their labels and keeps their keys", async () => {
    const user = show([{ type: "comment", text: "Call {maker.name}" }]);
    const text = await screen.findByRole("textbox", { name: "What it says" });
    expect(text).toHaveValue("Call {Maker › Name}");
    await user.type(text, " about {{Note}");
    expect(kept).toEqual([{ type: "comment", text: "Call {maker.name} about {note}" }]);
  });

  it("inserts a field where the cursor stands, and goes on behind it", async () => {
    const user = show([{ type: "comment", text: "Call  now" }]);
    const text = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "What it says" });
    await user.click(text);
    text.setSelectionRange(5, 5);
    await user.click(screen.getByRole("button", { name: "Insert a field into “What it says”" }));
    const list = await screen.findByRole("listbox");
    expect(within(list).queryByRole("option", { name: /Lines/ })).toBeNull();
    await user.keyboard("› na");
    await user.click(await within(list).findByRole("option", { name: "Maker › Name" }));
    expect(kept).toEqual([{ type: "comment", text: "Call {maker.name} now" }]);
    await waitFor(() => expect(text).toHaveFocus());
    expect(text.selectionStart).toBe("Call {Maker › Name}".length);
  });

  it("puts somebody in charge: named, in turns, or whoever has the least to do", async () => {
    const user = show();
    await add(user, "Put somebody in charge");
    await choose(user, /Into which field/, "In charge");
    expect(kept).toEqual([{ type: "assign", field: "owner", to: [] }]);

    await choose(user, /Who it is/, "Each in turn");
    await user.click(screen.getByRole("button", { name: /Among/ }));
    await user.click(await screen.findByRole("option", { name: "Ann" }));
    await user.keyboard("{Escape}");
    expect(kept).toEqual([{ type: "assign", field: "owner", roundRobin: ["m1"] }]);

    await choose(user, /Who it is/, "Whoever has the least to do");
    expect(kept).toEqual([{ type: "assign", field: "owner", leastLoad: { members: ["m1"], form: "shop.order", field: "owner" } }]);

    await choose(user, /Who it is/, "Somebody named here");
    expect(kept).toEqual([{ type: "assign", field: "owner", to: [] }]);
  });

  it("makes a record that links back, with what is set in it", async () => {
    const user = show();
    await add(user, "Make a record");
    await choose(user, /Of the form/, "Visit");
    expect(kept).toEqual([{ type: "createRecord", form: "shop.visit", via: "order", values: {} }]);

    await choose(user, /Set another field/, "Place");
    await user.type(await screen.findByRole("textbox", { name: "Place" }), "Here");
    expect(kept).toEqual([{ type: "createRecord", form: "shop.visit", via: "order", values: { place: "Here" } }]);

    await choose(user, /Linked to this one by/, "Not linked");
    expect(kept).toEqual([{ type: "createRecord", form: "shop.visit", values: { place: "Here" } }]);
  });

  it("changes the record that is linked, or those that link here", async () => {
    const user = show([{ type: "updateRelated", when: "true", values: {} } as Action]);
    await choose(user, /Which records/, "The one in “Maker”");
    await choose(user, /Set another field/, "Name");
    await user.type(await screen.findByRole("textbox", { name: "Name" }), "X");
    expect(kept).toEqual([{ type: "updateRelated", when: "true", lookup: "maker", values: { name: "X" } }]);

    await choose(user, /Which records/, "Visit: those that name this one in “About”");
    expect(kept).toEqual([{ type: "updateRelated", when: "true", form: "shop.visit", via: "order", values: {} }]);
  });

  it("tells when a task is due by a formula, which gives way to a duration", async () => {
    const user = show([{ type: "createTask", title: "x", assignee: [], dueAt: "TODAY()" }]);
    expect(screen.queryByRole("textbox", { name: "Due in" })).toBeNull();
    await user.click(await screen.findByRole("button", { name: "Remove “Due on”" }));
    await user.type(await screen.findByRole("textbox", { name: "Due in" }), "3");
    await user.tab();
    expect(kept).toEqual([{ type: "createTask", title: "x", assignee: [], due: { amount: 3, unit: "workingDays" } }]);
  });
});
