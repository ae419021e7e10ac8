import { expect, test } from "vitest";
import type { FormDocument } from "@/api/documents";
import { asKind, askedFields, documentOfDraft, draftOf, offeredFields, toldFields, withField } from "./link-draft";

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

test("a link that looks records up asks and shows what is chosen, and goes back to filling in whole", () => {
  const draft = asKind(draftOf({}, form, "en", zone), form, true);
  const find = { show: ["keeper", "secret"], filter: undefined, limit: "5" };

  expect(askedFields(form).map(({ key }) => key)).toEqual(["name", "secret"]);
  expect(toldFields(form).map(({ key }) => key)).toEqual(["name", "keeper", "total", "secret", "note"]);
  const made = documentOfDraft({ ...draft, fields: ["name"], find }, {}, form, "en", zone);
  expect(made).toEqual({ fields: ["name"], find: { show: ["keeper", "secret"], limit: 5 } });
  expect(draftOf(made, form, "en", zone).find).toEqual(find);
  expect(documentOfDraft(asKind(draft, form, false), {}, form, "en", zone)).toEqual({});
});

test("a number that cannot be read is not left out", () => {
  const draft = { ...draftOf({}, form, "en", zone), quota: "many" };

  expect(documentOfDraft(draft, {}, form, "en", zone).quota).toBe("many");
  expect(documentOfDraft({ ...draft, quota: "1,000" }, {}, form, "en", zone).quota).toBe(1000);
});
