import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { FieldDocument } from "@/api/documents";
import { enter, fieldOf, said, showAll } from "@/testing/fields";
import { sharedData } from "@/testing/shared-data";
import { renderRichText } from "./rich-text/render";

const text = sharedData("naughty-strings/blns.json");
const strings = (text === undefined ? [] : (JSON.parse(text) as string[])).filter((one) => one !== "");

const shapes: readonly (readonly [FieldDocument, (one: string) => unknown])[] = [
  [fieldOf("text"), (one) => one],
  [fieldOf("longText"), (one) => one],
  [fieldOf("phone"), (one) => one],
  [fieldOf("email"), (one) => one],
  [fieldOf("url"), (one) => one],
  [fieldOf("tags"), (one) => [one]],
  [fieldOf("select", { options: [] as never }), (one) => one],
  [fieldOf("multiSelect", { options: [] as never }), (one) => [one]],
  [fieldOf("cascade", { options: [] as never }), (one) => [one]],
  [fieldOf("member"), (one) => ({ id: "x", title: one })],
  [fieldOf("department"), (one) => ({ id: "x", title: one })],
  [fieldOf("address"), (one) => ({ detail: one })],
  [fieldOf("location"), (one) => ({ latitude: 1, longitude: 2, address: one })],
  [fieldOf("attachment"), (one) => [{ file: "a".repeat(64), name: one, type: "text/plain", bytes: 1 }]],
  [fieldOf("autoNumber", { parts: [] }), (one) => one],
  [fieldOf("stage"), (one) => one],
];

describe.skipIf(strings.length === 0)("hostile texts", () => {
  it.each(shapes.map(([field, of]) => [field.type, field, of] as const))(
    "are shown as text by %s",
    (_, field, of) => {
      const { container } = showAll(field, strings.map(of));
      const items = [...container.querySelectorAll("li")];
      if (field.type !== "phone") for (const [index, item] of items.entries()) expect(item.textContent).toContain(strings[index]);
      expect(container.querySelector("script, img, iframe, style, object, embed, [onclick], [onerror]")).toBeNull();
      for (const link of container.querySelectorAll("a")) expect(link.protocol).toMatch(/^(https?|mailto|tel):$/);
    },
    60_000,
  );

  it("never break the plain text of a value", () => {
    for (const [field, of] of shapes) for (const one of strings) expect(typeof said(field, of(one))).toBe("string");
  });

  it("are typed into a text as they are", () => {
    for (const one of strings.slice(0, 60)) {
      const { container } = enter(fieldOf("text"), one);
      expect(container.querySelector("input")).toHaveValue(one.replace(/[\r\n]/g, ""));
    }
  });

  it("in a rich text run nothing", () => {
    const { container } = render(<div>{strings.map(renderRichText)}</div>);
    expect(container.querySelector("script, img, iframe, style, object, embed, svg, form, [style], [onclick], [onerror]")).toBeNull();
  });
});
