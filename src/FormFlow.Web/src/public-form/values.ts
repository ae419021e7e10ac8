import type { FieldDocument } from "@/api/documents";
import type { CompiledField, CompiledForm } from "@/forms/rules/compiled-form";
import type { Values } from "@/forms/rules/route";
import { offsetAt } from "@/lib/zone";

const addressParts = ["country", "province", "city", "district", "detail", "postalCode"];

/** What the controls of a page hold, as the values of a record; undefined where only the server can read it. */
export function valuesOf(form: CompiledForm, data: FormData, zone: string): Values {
  const values: Record<string, unknown> = {};
  for (const field of form.fields.values()) {
    if (field.isComputed) continue;
    values[field.key] = field.columns.length > 0 ? rowsOf(field, data, zone) : valueIn(field.field, field.key, data, zone);
  }
  return values;
}

function rowsOf(field: CompiledField, data: FormData, zone: string): Values[] {
  return data.getAll(field.key).map((row) => {
    const asked = field.columns.filter((column) => !column.isComputed);
    return Object.fromEntries(asked.map((column) => [column.key, valueIn(column.field, `${field.key}.${row}.${column.key}`, data, zone)]));
  });
}

/** The value of one field by what its controls hold. */
export function valueIn(field: FieldDocument, name: string, data: FormData, zone: string): unknown {
  const text = String(data.get(name) ?? "");
  switch (field.type) {
    case "number":
    case "currency":
    case "rating":
      return numberOf(text);
    case "percent": {
      const number = numberOf(text);
      return typeof number === "number" ? number / 100 : number;
    }
    case "switch":
      return text === "" ? null : text === "true";
    case "time":
      return text === "" ? null : text.length === 5 ? `${text}:00` : text;
    case "dateTime":
      return text === "" ? null : instantOf(text, zone);
    case "multiSelect":
      return data.getAll(name);
    case "tags":
      return text.split(/[,，、;；]/).flatMap((word) => word.trim() || []);
    case "cascade":
    case "duration":
      return text === "" ? null : undefined;
    case "address":
      return partsOf(addressParts, name, data);
    case "location":
      return partsOf(["latitude", "longitude"], name, data) === null ? null : undefined;
    case "attachment":
    case "image":
    case "signature":
      return isChosen(data.get(name)) || data.has(`${name}.kept`) ? [{}] : null;
    default:
      return text === "" ? null : text;
  }
}

/** A number as people write it; undefined when it cannot be told what is meant. */
function numberOf(text: string): number | null | undefined {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s%¥$€£]/g, "")
    .replace(/,(?=\d{3}(\D|$))/g, "");
  if (plain === "") return null;
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

/** A plain number with its whole part in groups, from a least one on; any other text as it is. */
export function grouped(text: string, least: number): string {
  const [, sign, whole = "", rest = ""] = /^([+-]?)([1-9]\d*)(\.\d*)?$/.exec(text.trim()) ?? [];
  return Number(whole) < least ? text : sign + whole.replace(/\B(?=(\d{3})+$)/g, ",") + rest;
}

/** A number without the groups of its whole part; any other text as it is. */
export const ungrouped = (text: string) => (/^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(text) ? text.replaceAll(",", "") : text);

function instantOf(local: string, zone: string): string | undefined {
  const wall = Date.parse(`${local}Z`);
  if (Number.isNaN(wall)) return undefined;
  return new Date(wall - offsetAt(zone, wall - offsetAt(zone, wall))).toISOString();
}

function partsOf(parts: readonly string[], name: string, data: FormData): Values | null {
  const given = parts.flatMap((part) => {
    const text = String(data.get(`${name}.${part}`) ?? "").trim();
    return text === "" ? [] : [[part, text] as const];
  });
  return given.length === 0 ? null : Object.fromEntries(given);
}

function isChosen(file: FormDataEntryValue | null): boolean {
  return typeof file === "object" && file !== null && file.name !== "";
}
