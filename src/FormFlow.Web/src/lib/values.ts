import type { FieldDocument, FieldTypeName } from "@/api/documents";

/** What a field's value is, whatever the field is called: how it is compared and counted with follows from it. */
export type ValueKind =
  | "text"
  | "number"
  | "boolean"
  | "date"
  | "dateTime"
  | "time"
  | "textList"
  | "reference"
  | "referenceList"
  | "structure"
  | "rows";

const kinds: Partial<Record<FieldTypeName, ValueKind>> = {
  number: "number",
  currency: "number",
  percent: "number",
  rating: "number",
  duration: "number",
  score: "number",
  switch: "boolean",
  date: "date",
  dateTime: "dateTime",
  time: "time",
  multiSelect: "textList",
  tags: "textList",
  cascade: "textList",
  lookup: "reference",
  member: "reference",
  department: "reference",
  attachment: "structure",
  image: "structure",
  signature: "structure",
  address: "structure",
  location: "structure",
  subform: "rows",
};

/** What the values of a field are. A formula's are those of its result. */
export function kindOf(field: FieldDocument): ValueKind {
  if (field.type === "formula") return kinds[(field.result ?? "number") as FieldTypeName] ?? "text";
  const kind = kinds[field.type] ?? "text";
  return kind === "reference" && "multiple" in field && field.multiple ? "referenceList" : kind;
}

/** A pointer at a record or member as the API gives it. */
export type Reference = { readonly id: string; readonly title?: string | null };

export function isReference(value: unknown): value is Reference {
  return typeof value === "object" && value !== null && typeof (value as Reference).id === "string" && "title" in value;
}

/** The id of a reference, given as the API gives it or as it takes it. */
export function idOf(value: unknown): string | null {
  if (typeof value === "string") return value || null;
  return typeof value === "object" && value !== null && "id" in value ? String(value.id) : null;
}

/** Whether there is nothing: null, an empty text, an empty list. */
export function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

/** A number with 15 significant digits, as formulas count. */
export function cleanNumber(value: number): number {
  return Number.isInteger(value) ? value + 0 : Number(value.toPrecision(15));
}

const two = (part: string | undefined) => (part ?? "0").padStart(2, "0");

/** A value in the one form that conditions and formulas compare: ids for references, whole instants and times, numbers; blank is null. */
export function canonical(value: unknown, kind: ValueKind): unknown {
  if (isBlank(value)) return null;
  switch (kind) {
    case "number": {
      const number = typeof value === "boolean" ? Number.NaN : Number(value);
      return Number.isFinite(number) ? cleanNumber(number) : null;
    }
    case "date":
      return String(value).slice(0, 10);
    case "dateTime": {
      const instant = Date.parse(String(value));
      return Number.isNaN(instant) ? null : new Date(instant).toISOString();
    }
    case "time": {
      const [hours, minutes, seconds] = String(value).split(":");
      return `${two(hours)}:${two(minutes)}:${(seconds ?? "0").padStart(2, "0")}`.replace(/\.0+$/, "");
    }
    case "reference":
      return idOf(value);
    case "referenceList":
      return (Array.isArray(value) ? value : [value]).map(idOf).filter((id) => id !== null);
    case "textList":
      return Array.isArray(value) ? value : [value];
    default:
      return value;
  }
}

/** A value as the API takes it: references become ids, everything else stays. */
export function toWire(value: unknown): unknown {
  if (isReference(value)) return value.id;
  if (Array.isArray(value)) return value.map(toWire);
  if (typeof value === "object" && value !== null && !("hash" in value)) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toWire(inner)]));
  }
  return value ?? null;
}

/** Whether two values are the same for whoever reads them. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other || (isBlank(one) && isBlank(other))) return true;
  return typeof one === "object" && typeof other === "object" && JSON.stringify(toWire(one)) === JSON.stringify(toWire(other));
}
