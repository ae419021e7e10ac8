import type { FieldDocument, FormDocument } from "@/api/documents";
import type { LinkDocument } from "./api/links";
import { usualFields } from "./link-draft";

const typed = new Set<FieldDocument["type"]>([
  "text",
  "longText",
  "phone",
  "email",
  "url",
  "number",
  "currency",
  "percent",
  "rating",
  "date",
  "time",
  "select",
  "autoNumber",
]);

/** The fields on a link's page that its address can fill in beforehand. */
export function prefilledFields(form: FormDocument, link: LinkDocument): FieldDocument[] {
  const shown = new Set(link.fields ?? usualFields(form));
  return form.fields.filter(({ key, type }) => shown.has(key) && typed.has(type));
}

/** What follows the question mark of an address that fills in values; empty without any. */
export function prefillOf(values: Readonly<Record<string, string>>): string {
  const given = Object.entries(values).flatMap(([key, value]) => (value.trim() === "" ? [] : [[key, value.trim()]]));
  return new URLSearchParams(given).toString();
}
