import { expect, test } from "vitest";
import type { FormDocument } from "@/api/documents";
import { documentOfDraft, draftOf, offeredFields, withField } from "./link-draft";

const form = {
  label: "Request",
  fields: [
    { key: "name", type: "text" },
    { key: "keeper", type: "member" },
    { key: "total", type: "formula", formula: "1" },
    { key: "secret", type: "text", readOnly: true },
    { key: "note", type: "longText" },
  ],
} as unknown as FormDocument;

const zone = "Asia/Shanghai";

test("strangers are offered what they can fill in, and formulas to look at", () => {
  expect(offeredFields(form).map(({ key }) => key)).toEqual(["name", "total", "note"]);
});

test("single columns that a link names stay while other fields come and go", () => {
  const offered = [...offeredFields(form), { key: "items", type: "subform", fields: [] } as unknown as FormDocument["fields"][number]];
  const fields = ["items.price", "items.amount", "name"];

  expect(withField(fields, offered, "note", true)).toEqual(["name", "note", "items.price", "items.amount"]);
  expect(withField(fields, offered, "items", false)).toEqual(["name"]);
});

test("a link that nobody changed stays as it was", () => {
  const link = {
    title: { en: "Ask", "zh-CN": "咨询" },
    preset: { channel: "web" },
    from: "2026-11-30T16:00:00.000Z",
    until: "2026-12-31T16:00:00.000Z",
    quota: 5,
    embedHosts: ["*.example.com"],
    thankYou: { redirect: "https://example.com" },
    closed: true,
  };
  const draft = draftOf(link, form, "en", zone);

  expect([draft.title, draft.from, draft.until, draft.fields]).toEqual(["Ask", "2026-12-01", "2026-12-31", ["name", "note"]]);
  expect(documentOfDraft(draft, link, form, "en", zone)).toEqual(link);
});

test("what is edited is said in the language it was edited in", () => {
  const draft = draftOf({ title: { en: "Ask", "zh-CN": "咨询" } }, form, "zh-CN", zone);
  const edited = { ...draft, title: "提问", password: "", fields: ["note"], thanks: " 谢谢 ", hosts: "a.com, b.com" };

  expect(documentOfDraft(edited, { title: { en: "Ask", "zh-CN": "咨询" } }, form, "zh-CN", zone)).toEqual({
    title: { en: "Ask", "zh-CN": "提问" },
    fields: ["note"],
    password: "",
    embedHosts: ["a.com", "b.com"],
    thankYou: { text: "谢谢" },
  });
});
