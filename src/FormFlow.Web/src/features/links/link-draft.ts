import type { Condition, FieldDocument, FormDocument, LocalizedText } from "@/api/documents";
import { readNumber } from "@/fields/numbers";
import { textIn } from "@/lib/text";
import { startOfDay } from "@/lib/zone";
import type { LinkDocument } from "./api/links";

/** What a link shows of the records that visitors look up, as it is edited. */
export type FindDraft = { readonly show: readonly string[]; readonly filter: Condition | undefined; readonly limit: string };

/** A link as it is edited: texts in one language, days, and what each field of the form is to it. */
export type LinkDraft = {
  readonly title: string;
  readonly text: string;
  readonly fields: readonly string[];
  /** What is shown of records that visitors look up; null when they fill the form in. */
  readonly find: FindDraft | null;
  readonly language: "" | "en" | "zh-CN";
  /** Null leaves the password as it is; an empty one takes it away. */
  readonly password: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly quota: string;
  readonly hosts: string;
  readonly thanks: string;
  readonly redirect: string;
};

const offered = new Set<FieldDocument["type"]>([
  "text",
  "longText",
  "richText",
  "number",
  "currency",
  "percent",
  "rating",
  "date",
  "dateTime",
  "time",
  "duration",
  "switch",
  "select",
  "multiSelect",
  "cascade",
  "tags",
  "phone",
  "email",
  "url",
  "address",
  "location",
  "attachment",
  "image",
  "signature",
  "subform",
  "formula",
]);

/** The fields of a form that a public page can show, in their order. */
export function offeredFields(form: FormDocument): FieldDocument[] {
  return form.fields.filter((field) => offered.has(field.type) && !field.readOnly);
}

const lookedUp = new Set<FieldDocument["type"]>([
  "text",
  "phone",
  "email",
  "url",
  "autoNumber",
  "number",
  "currency",
  "date",
  "time",
  "select",
]);

const untold = new Set<FieldDocument["type"]>(["subform", "attachment", "image", "signature", "linkedValue"]);

/** The fields of a form by which records can be looked up. */
export const askedFields = (form: FormDocument) => form.fields.filter(({ type }) => lookedUp.has(type));

/** The fields of a record that can be shown to whoever looks it up. */
export const toldFields = (form: FormDocument) => form.fields.filter(({ type }) => !untold.has(type));

/** A draft that looks records up, or one that fills the form in, as it begins. */
export function asKind(draft: LinkDraft, form: FormDocument, looksUp: boolean): LinkDraft {
  return looksUp
    ? { ...draft, fields: [], find: { show: [], filter: undefined, limit: "" } }
    : { ...draft, fields: usualFields(form), find: null };
}

/** Those that a link shows that names none: what people fill in. */
export function usualFields(form: FormDocument): string[] {
  return offeredFields(form).flatMap((field) => (field.type === "formula" || field.hidden ? [] : field.key));
}

/** What of a link's fields shows a field: itself, or of a sub-form single columns such as `items.price`. */
export const shownAs = (fields: readonly string[], key: string) => fields.filter((shown) => shown === key || shown.startsWith(`${key}.`));

/** The fields of a link with one more or one less, in the order of the form; single columns of others stay as they are. */
export function withField(fields: readonly string[], offered: readonly FieldDocument[], key: string, isShown: boolean): string[] {
  return offered.flatMap((field) => (field.key !== key ? shownAs(fields, field.key) : isShown ? [key] : []));
}

export function draftOf(link: LinkDocument, form: FormDocument, language: string, zone: string): LinkDraft {
  return {
    title: textIn(language, link.title),
    text: textIn(language, link.text),
    fields: link.fields ?? usualFields(form),
    find: link.find === undefined ? null : { show: link.find.show, filter: link.find.filter, limit: String(link.find.limit ?? "") },
    language: link.language ?? "",
    password: null,
    from: dayOf(link.from, zone),
    until: dayOf(link.until, zone, 1),
    quota: link.quota === undefined ? "" : String(link.quota),
    hosts: (link.embedHosts ?? []).join("\n"),
    thanks: textIn(language, link.thankYou?.text),
    redirect: link.thankYou?.redirect ?? "",
  };
}

/** What the draft makes of a link; what is not edited here stays as it was. */
export function documentOfDraft(draft: LinkDraft, before: LinkDocument, form: FormDocument, language: string, zone: string): LinkDocument {
  const usual = usualFields(form);
  const isUsual =
    before.fields === undefined &&
    draft.find === null &&
    draft.fields.length === usual.length &&
    usual.every((key) => draft.fields.includes(key));
  const text = spoken(draft.thanks, before.thankYou?.text, language);
  const redirect = draft.redirect.trim() || undefined;
  const hosts = draft.hosts.split(/[\s,，]+/).filter((host) => host !== "");
  return {
    ...before,
    title: spoken(draft.title, before.title, language),
    text: spoken(draft.text, before.text, language),
    fields: isUsual ? undefined : [...draft.fields],
    find: findOf(draft.find),
    language: draft.language || undefined,
    password: draft.password ?? undefined,
    from: draft.from === null ? undefined : instantOf(zone, draft.from),
    until: draft.until === null ? undefined : instantOf(zone, nextDay(draft.until)),
    quota: numberOf(draft.quota),
    embedHosts: hosts.length > 0 ? hosts : undefined,
    thankYou: text === undefined && redirect === undefined ? undefined : { text, redirect },
  };
}

const findOf = (find: FindDraft | null): LinkDocument["find"] =>
  find === null ? undefined : { show: [...find.show], filter: find.filter, limit: numberOf(find.limit) };

/** What is no number is sent as it was typed, so that the answer can say so. */
function numberOf(typed: string): number | undefined {
  const read = readNumber(typed);
  return read === null ? undefined : typeof read === "number" ? read : (typed as unknown as number);
}

/** A text said in one language, beside what it says in others. */
function spoken(text: string, before: LocalizedText | undefined, language: string): LocalizedText | undefined {
  const trimmed = text.trim();
  if (trimmed === textIn(language, before)) return before;
  if (typeof before === "object" && before !== null) {
    const all = { ...before, [language]: trimmed };
    const said = Object.fromEntries(Object.entries(all).filter(([, words]) => words !== ""));
    return Object.keys(said).length > 0 ? said : undefined;
  }
  return trimmed === "" ? undefined : trimmed;
}

const instantOf = (zone: string, day: string) => new Date(startOfDay(zone, day)).toISOString();

const nextDay = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The day that an instant begins, or with `before` the last day before it. */
export function dayOf(instant: string | undefined, zone: string, before = 0): string | null {
  if (instant === undefined) return null;
  return new Date(Date.parse(instant) - before).toLocaleDateString("sv-SE", { timeZone: zone });
}
