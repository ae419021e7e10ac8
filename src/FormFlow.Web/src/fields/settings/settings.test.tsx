import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Suspense, useState } from "react";
import { describe, expect, it } from "vitest";
import type { FieldDocument } from "@/api/documents";
import { fromLines, toLines } from "@/fields/cascade/lines";
import { fieldType, fieldTypes } from "@/fields/registry";
import { fieldOf, inWorkspace } from "@/testing/fields";
import { freeValue } from "./options-setting";

/** Draws the settings of a field; tells the document as it stands. */
async function setUp(field: FieldDocument, siblings: readonly FieldDocument[] = []) {
  const { Settings } = fieldType(field);
  let latest = field;
  function Held() {
    const [held, hold] = useState(field);
    latest = held;
    return Settings && <Settings field={held} onChange={hold} form="shop.order" siblings={siblings} />;
  }
  await act(async () => {
    render(inWorkspace(<Suspense>{<Held />}</Suspense>));
  });
  return { user: userEvent.setup(), document: () => latest as Record<string, unknown> };
}

describe("the settings of a field", () => {
  it("keep what they do not know", async () => {
    const { user, document } = await setUp(fieldOf("text", { required: true, maxLength: 10 }));
    await user.type(await screen.findByLabelText("What it must look like"), "A+");
    expect(document()).toEqual({ type: "text", key: "it", label: "It", required: true, maxLength: 10, pattern: "A+" });
  });

  it("hold the least and the greatest to each other", async () => {
    const { user, document } = await setUp(fieldOf("number", { min: 5 }));
    await user.type(await screen.findByLabelText("Greatest"), "4");
    expect(screen.getByText("A number from 5 on")).toBeVisible();
    expect(document()).not.toHaveProperty("max");
  });

  it("leave out what the type holds by itself", async () => {
    const { user, document } = await setUp(fieldOf("text", { maxLength: 10 }));
    await user.clear(await screen.findByLabelText("Most characters"));
    expect(document()).not.toHaveProperty("maxLength");
  });

  it("say what a number may be and take no other", async () => {
    const { user, document } = await setUp(fieldOf("rating"));
    await user.type(await screen.findByLabelText("Stars"), "11");
    expect(screen.getByText("A number from 1 to 10")).toBeVisible();
    expect(document().max).toBe(1);
  });

  it("word an option in one language and keep the others", async () => {
    const { user, document } = await setUp(fieldOf("select", { options: [{ value: "a", label: { en: "A", "zh-CN": "甲" } }] }));
    await user.type(await screen.findByLabelText("Option 1"), "ha");
    expect(document().options).toEqual([{ value: "a", label: { en: "Aha", "zh-CN": "甲" } }]);
  });

  it("keep the value of an option that is there, and let that of a new one follow its label", async () => {
    const { user, document } = await setUp(fieldOf("multiSelect", { options: [{ value: "a", label: "A" }] }));
    await user.click(await screen.findByRole("button", { name: "Add an option" }));
    await user.clear(screen.getByLabelText("Option 2"));
    await user.type(screen.getByLabelText("Option 2"), "New");
    await user.type(screen.getByLabelText("Option 1"), "x");
    expect(document().options).toMatchObject([
      { value: "a", label: "Ax" },
      { value: "New", label: "New" },
    ]);
  });

  it("move and remove options, but never the last one", async () => {
    const { user, document } = await setUp(fieldOf("select", { options: [{ value: "a" }, { value: "b" }] }));
    await user.click(await screen.findByRole("button", { name: "Move b up" }));
    expect(document().options).toEqual([{ value: "b" }, { value: "a" }]);
    await user.click(screen.getByRole("button", { name: "Remove b" }));
    expect(document().options).toEqual([{ value: "a" }]);
    expect(screen.getByRole("button", { name: "Remove a" })).toBeDisabled();
  });

  it("add a part to a number given by the server, whose counter stays", async () => {
    const { user, document } = await setUp(fieldOf("autoNumber", { parts: [{ type: "counter" }] as never }));
    await user.click(await screen.findByRole("button", { name: "Date" }));
    expect(document().parts).toEqual([{ type: "counter" }, { type: "date", format: "yyyyMM" }]);
    expect(screen.getByRole("button", { name: "Remove Counter" })).toBeDisabled();
  });

  it("take the decimals from a formula whose result has none", async () => {
    const { user, document } = await setUp(fieldOf("formula", { formula: "a", decimals: 2 }));
    await user.click(await screen.findByRole("button", { name: /Result/ }));
    await user.click(screen.getByRole("option", { name: "Date" }));
    expect(document()).toEqual({ type: "formula", key: "it", label: "It", formula: "a", result: "date" });
  });

  it("measure files in megabytes", async () => {
    const { user, document } = await setUp(fieldOf("attachment"));
    await user.type(await screen.findByLabelText("Largest file in MB"), "1.5");
    await user.type(screen.getByLabelText("Kinds of files"), ".docx{Enter}image/*");
    await user.click(screen.getByRole("switch", { name: "Several can be chosen" }));
    expect(document()).toMatchObject({ maxBytes: 1_572_864, types: [".docx", "image/*"], multiple: false });
  });

  it("open for every type that has any", async () => {
    const samples: Record<string, object> = {
      select: { options: [{ value: "a" }] },
      multiSelect: { options: [{ value: "a" }] },
      cascade: { options: [{ value: "a" }] },
      autoNumber: { parts: [{ type: "counter" }] },
      formula: { formula: "1" },
      linkedValue: { via: "x", field: "y" },
      rollup: { via: "x", fn: "count" },
      score: { terms: [{ label: "a", points: 1 }] },
      band: { of: "x", bands: [{ value: "A" }] },
    };
    for (const type of fieldTypes.filter(
      (one) => one.Settings !== undefined && one.type !== "lookup" && one.type !== "subform" && one.type !== "stage",
    )) {
      await setUp(fieldOf(type.type, samples[type.type] as never));
      await waitFor(() => expect(document.querySelector("input, textarea, button"), type.type).not.toBeNull());
      cleanup();
    }
  }, 30_000);
});

describe("a tree of options as lines", () => {
  const known = [
    { value: "e", label: { en: "East", "zh-CN": "华东" }, children: [{ value: "sh", label: "Shanghai" }] },
    { value: "s", label: "South" },
  ];

  it("keeps the values of what is still there", () => {
    expect(toLines(known, "en")).toEqual(["East / Shanghai", "South"]);
    expect(fromLines(["East / Shanghai", "East/Hangzhou / West Lake", "North"], known, "en")).toEqual([
      {
        value: "e",
        label: { en: "East", "zh-CN": "华东" },
        children: [
          { value: "sh", label: "Shanghai" },
          { value: "Hangzhou", children: [{ value: "West Lake" }] },
        ],
      },
      { value: "North" },
    ]);
  });
});

describe("a free value", () => {
  it("is the wish, or numbered", () => {
    expect(freeValue("Open", [])).toBe("Open");
    expect(freeValue("Open", ["Open", "Open 2"])).toBe("Open 3");
    expect(freeValue("  ", [])).toBe("option");
  });
});
