import { act, screen } from "@testing-library/react";
import { createRef } from "react";
import { describe, expect, it } from "vitest";
import { testCatalog } from "@/testing/catalog";
import { FakeServer } from "@/testing/fake-server";
import { renderInWorkspace, workspaceRoutes } from "@/testing/in-workspace";
import { RecordForm, type RecordFormHandle } from "./record-form";

const is = (value: string) => ({ field: "kind", op: "eq", value });

const catalog = testCatalog({
  "shop.order": {
    label: "Order",
    fields: [
      { key: "kind", type: "text", label: "Kind" },
      { key: "tariff", type: "text", label: "Tariff", required: true },
      { key: "origin", type: "text", label: "Origin", required: true },
      { key: "gift", type: "text", label: "Gift", visibleWhen: is("gift") },
    ],
    layout: [
      { type: "field", field: "kind" },
      { type: "note", text: "Only abroad.", visibleWhen: "abroad" },
      {
        type: "tabs",
        tabs: [
          { label: "First", visibleWhen: is("export"), elements: [{ type: "field", field: "tariff" }] },
          { label: "Second", elements: [{ type: "field", field: "origin", visibleWhen: is("transit") }] },
          { label: "Third", elements: [{ type: "note", text: "Always." }] },
        ],
      },
      {
        type: "section",
        label: "Kit",
        visibleWhen: is("kit"),
        elements: [
          { type: "field", field: "origin" },
          { type: "field", field: "gift" },
        ],
      },
    ],
  } as never,
});

async function open() {
  new FakeServer({
    ...workspaceRoutes,
    "GET /workspaces/:ws/forms/:form/formulas": () => ({
      formulas: [{ pointer: "/layout/1/visibleWhen", inputs: ["kind"], tree: ["call", "$equal", ["in", 0], "export"] }],
    }),
  });
  const formRef = createRef<RecordFormHandle>();
  renderInWorkspace(catalog, <RecordForm form="shop.order" mode="create" formRef={formRef} keepsDraft={false} />);
  await screen.findByRole("textbox", { name: "Kind" });
  const { state } = formRef.current!;
  return { state, choose: (kind: string | null) => act(() => state.set("kind", kind)) };
}

const tabs = () => screen.getAllByRole("tab").map((tab) => tab.textContent);

describe("a layout", () => {
  it("shows a part while its rule holds, a condition or a formula", async () => {
    const { choose } = await open();
    expect(screen.queryByText("Only abroad.")).toBeNull();

    choose("export");
    expect(await screen.findByText("Only abroad.")).toBeVisible();
    choose("kit");

    expect(screen.queryByText("Only abroad.")).toBeNull();
    expect(screen.getByRole("button", { name: "Kit" })).toBeVisible();
  });

  it("has the tabs that show something, and opens another one when the chosen is gone", async () => {
    const { choose } = await open();
    expect(tabs()).toEqual(["Third"]);

    choose("export");
    expect(tabs()).toEqual(["First", "Third"]);
    choose("transit");

    expect(tabs()).toEqual(["Second", "Third"]);
    expect(screen.getByRole("tab", { selected: true })).toHaveTextContent("Second");
    expect(await screen.findByRole("textbox", { name: "Origin" })).toBeVisible();
  });

  it("asks for a field only while one of its places is shown, and keeps what was typed", async () => {
    const { state, choose } = await open();
    expect(state.check()).toBe(true);

    choose("transit");
    expect(state.check()).toBe(false);
    expect(state.summary.faulty).toEqual(["origin"]);
    act(() => state.set("origin", "CN"));
    choose("kit");
    expect(state.field("origin")).toMatchObject({ isVisible: true, value: "CN" });
    choose(null);

    expect(state.field("origin")).toMatchObject({ isVisible: false, isRequired: false, value: "CN" });
    expect(state.check()).toBe(true);
  });
});
