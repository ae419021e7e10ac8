import { afterEach, describe, expect, it, vi } from "vitest";
import { keyFor } from "@/lib/keys";
import { makeForm } from "./new-form-api";

describe("a key made of a name", () => {
  it.each([
    ["Company orders", "form", [], "companyorders"],
    ["2026 Orders", "form", [], "orders"],
    ["采购订单", "form", [], "form"],
    ["采购订单", "form", ["form"], "form2"],
    ["Orders", "form", ["orders", "orders2"], "orders3"],
  ])("%s becomes a word of Latin letters that nothing else has", (name, otherwise, taken, key) => {
    expect(keyFor(name, otherwise, new Set(taken)).toLowerCase()).toBe(key);
  });
});

describe("making a form", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("saves, publishes and imports by the ordinary calls, in this order", async () => {
    const asked: string[] = [];
    vi.stubGlobal("fetch", async (request: Request) => {
      asked.push(`${request.method} ${new URL(request.url).pathname}`);
      return Response.json({ id: "1" });
    });
    const made = await makeForm(
      "team",
      {
        label: "Orders",
        app: null,
        titleField: "name",
        fields: [
          { column: "Name", field: { type: "text", key: "name" } as never },
          { column: "x", field: null },
        ],
      },
      { apps: new Set(["orders"]), forms: new Set() },
      new File(["Name,x\nAnn,1\n"], "orders.csv"),
      {},
    );
    expect(made.form).toBe("orders2.orders");
    expect(made.plan.mapping).toEqual({ Name: "name", x: null });
    expect(asked).toEqual([
      "PUT /api/v1/workspaces/team/apps/orders2",
      "PUT /api/v1/workspaces/team/forms/orders2.orders",
      "POST /api/v1/workspaces/team/apps/orders2/publish",
      "POST /api/v1/workspaces/team/forms/orders2.orders/imports",
    ]);
  });
});
