import { describe, expect, it } from "vitest";
import type { FormDocument, WorkflowDocument } from "@/api/documents";
import { differences } from "./difference";

const form = (fields: readonly object[], more: object = {}) => ({ label: "Order", fields, ...more }) as unknown as FormDocument;
const told = ({ parts }: ReturnType<typeof differences>) =>
  parts.map(({ nature, label, settings }) => [nature, label, ...settings].join(" "));

describe("what a version of a form changed", () => {
  const name = { id: "1", key: "name", type: "text", label: "Name" };

  it("is told by its fields, whatever their keys became", () => {
    const rows = (columns: readonly object[]) => ({ id: "3", key: "items", type: "subform", label: "Items", fields: columns });
    const before = form([name, { id: "2", key: "old", type: "text", label: "Old" }, rows([])]);
    const after = form([{ ...name, key: "title" }, rows([{ id: "4", key: "price", type: "number", label: "Price" }])]);

    expect(told(differences(before, after))).toEqual(["added Price", "removed Old", "changed Name key"]);
  });

  it("is nothing where it says the same, and elsewhere where no field says otherwise", () => {
    expect(differences(form([name]), form([{ ...name }]))).toEqual({ parts: [], isElsewhere: false });
    expect(differences(form([name]), form([name], { label: "Orders" }))).toEqual({ parts: [], isElsewhere: true });
    const other = { id: "2", key: "other", type: "text", label: "Other" };
    expect(differences(form([name, other]), form([other, name])).isElsewhere).toBe(true);
    expect(differences(form([name]), form([name, other])).isElsewhere).toBe(false);
    expect(differences(form([name]), form([name, other], { description: "What is sold" })).isElsewhere).toBe(true);
  });
});

describe("what a version of a workflow changed", () => {
  it("is told by its stages and the ways between them", () => {
    const flow = (stages: readonly object[], transitions: readonly object[]) =>
      ({
        label: "Path",
        form: "shop.order",
        field: "stage",
        pipelines: [{ key: "usual", label: "Usual", stages, transitions }],
      }) as unknown as WorkflowDocument;
    const stage = { key: "new", label: "New" };
    const way = { key: "on", label: "Go on", to: "new" };

    expect(
      told(
        differences(
          flow([stage], [way]),
          flow(
            [
              { ...stage, color: "red" },
              { key: "sent", label: "Sent" },
            ],
            [],
          ),
        ),
      ),
    ).toEqual(["added Sent", "removed Go on", "changed New color"]);
  });
});
