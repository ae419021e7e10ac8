import { afterEach, describe, expect, it, vi } from "vitest";
import { keyFor, makeForm } from "./new-form-api";

describe("a key made of a name", () => {
  it.each([
    ["Company leads", "form", [], "companyleads"],
    ["2026 Orders", "form", [], "orders"],
    ["客户线索", "form", [], "form"],
    ["客户线索", "form", ["form"], "form2"],
    ["Leads", "form", ["leads", "leads2"], "leads3"],
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
        label: "Leads",
        app: null,
        titleField: "name",
        fields: [
          { column: "Name", field: { type: "text", key: "name" } as never },
          { column: "x", field: null },
        ],
      },
      { apps: new Set(["leads"]), forms: new Set() },
      new File(["Name,x\nAnn,1\n"], "leads.csv"),
      {},
    );
    expect(made.form).toBe("leads2.leads");
    expect(made.plan.mapping).toEqual({ Name: "name", x: null });
    expect(asked).toEqual([
      "PUT /api/v1/workspaces/team/apps/leads2",
      "PUT /api/v1/workspaces/team/forms/leads2.leads",
      "POST /api/v1/workspaces/team/apps/leads2/publish",
      "POST /api/v1/workspaces/team/forms/leads2.leads/imports",
    ]);
  });
});
