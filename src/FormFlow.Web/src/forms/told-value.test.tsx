import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { testCatalog } from "@/testing/catalog";
import { renderInWorkspace } from "@/testing/in-workspace";
import { useToldValue } from "./told-value";

const catalog = testCatalog({ "shop.order": { fields: [{ key: "amount", type: "number", label: "Amount" }] } });

function Told({ of }: { of: readonly (readonly [string, unknown])[] }) {
  const told = useToldValue("shop.order", (key) => (key === "done" ? "Sent" : undefined));
  return of.map(([member, value]) => <p key={member}>{`${member}= ${told(value, member)}`}</p>);
}

it("says what stands in a document in people's words", async () => {
  renderInWorkspace(
    catalog,
    <Told
      of={[
        ["label", { en: "done", "zh-CN": "完成" }],
        ["to", "done"],
        ["required", true],
        ["when", { all: [{ field: "amount", op: "gt", value: 5 }] }],
        ["ask", [{ field: "amount", required: true }]],
        ["stay", { limit: { amount: 3, unit: "workingDays" } }],
        ["checklist", [{ key: "call", label: "Call", must: true }]],
        ["description", undefined],
      ]}
    />,
  );

  expect(await screen.findByText("label= done")).toBeVisible();
  const all = screen.getAllByText(/=/).map((one) => one.textContent);
  expect(all.slice(1)).toEqual([
    "to= Sent",
    "required= Yes",
    "when= Amount > 5",
    "ask= field: Amount, required: Yes",
    "stay= time limit: 3 working days",
    "checklist= Call (must be done: Yes)",
    "description= ",
  ]);
});
