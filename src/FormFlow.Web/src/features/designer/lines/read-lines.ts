import type { FieldDocument, FieldTypeName } from "@/api/documents";
import { keyFor } from "@/lib/keys";
import { columnsOf, freshId } from "../design";
import { guessType } from "./guess";

/** What lines of text say: fields, and the stages that a field of them is moved through. */
export type ReadLines = { readonly fields: readonly FieldDocument[]; readonly stages: ReadonlyMap<string, readonly string[]> };

const most = 200;

type Line = { readonly name: string; readonly isColumn: boolean; readonly isRequired: boolean; readonly says: Says };
type Says = { readonly formula: string } | { readonly stages: readonly string[] } | { readonly options: readonly string[] } | null;

/**
 * Reads fields as people note them down, one on a line: `Reason`, `Urgency: normal, urgent`, `State: asked → ordered → there`,
 * `Total = SUM(Items.Amount)`, a star behind what must be filled in, and indented lines for the columns of the one before them. What a field
 * is follows from its name where nothing is said.
 */
export function readLines(text: string, taken: readonly FieldDocument[] = []): ReadLines {
  const fields: FieldDocument[] = [];
  const stages = new Map<string, readonly string[]>();
  for (const line of text
    .split(/\r?\n/)
    .flatMap((one) => lineOf(one) ?? [])
    .slice(0, most)) {
    const rows = line.isColumn ? fields.at(-1) : undefined;
    const siblings = rows ? columnsOf(rows) : [...taken, ...fields];
    const field = fieldOf(line, siblings, rows !== undefined);
    if (rows) fields[fields.length - 1] = { ...asRows(rows), fields: [...columnsOf(rows), field] } as FieldDocument;
    else fields.push(field);
    if (field.type === "stage" && line.says && "stages" in line.says) stages.set(field.key, line.says.stages);
  }
  return { fields: withKeys(fields, taken), stages };
}

function lineOf(text: string): Line | null {
  const [, indent = "", rest = ""] = /^(\s+(?:[-*•·]\s*)?|[-•·]\s*)?(.*)$/.exec(text) ?? [];
  const [, head = "", sign, tail = ""] = /^(.*?)(?:\s*([=:：])\s*(.*))?$/.exec(rest.trim()) ?? [];
  const isRequired = /[*＊]$/.test(head.trim()) || /[*＊]$/.test(tail.trim());
  const name = head
    .replace(/[*＊]+$/, "")
    .trim()
    .slice(0, 100);
  const said = tail.replace(/[*＊]+$/, "").trim();
  if (name === "") return null;
  return { name, isColumn: indent !== "", isRequired, says: said === "" ? null : says(sign!, said) };
}

function says(sign: string, said: string): Says {
  if (sign === "=") return { formula: said };
  const stages = parts(said, /\s*(?:→|->|=>|>)\s*/);
  return stages.length > 1 ? { stages } : { options: parts(said, /\s*[,，、;；|/]\s*/) };
}

const parts = (said: string, between: RegExp): string[] => [...new Set(said.split(between).filter((one) => one !== ""))];

function fieldOf({ name, says: said, isRequired }: Line, siblings: readonly FieldDocument[], isColumn: boolean): FieldDocument {
  const isFlow = said !== null && "stages" in said && !isColumn;
  const options = said === null || "formula" in said ? undefined : "stages" in said ? said.stages : said.options;
  const guess = guessType(name);
  const type: FieldTypeName =
    said === null ? guess : "formula" in said ? "formula" : isFlow ? "stage" : guess === "tags" ? "multiSelect" : "select";
  return {
    id: freshId(),
    key: keyFor(name, type, new Set(["id", "parent", ...siblings.map(({ key }) => key.toLowerCase())])),
    type,
    label: name.replace(/[?？]$/, ""),
    ...(isRequired && type !== "formula" && !isFlow ? { required: true } : {}),
    ...(type === "formula" ? { formula: (said as { formula: string }).formula } : {}),
    ...(type === "select" || type === "multiSelect" ? { options: options!.map((value) => ({ value })) } : {}),
  } as FieldDocument;
}

/** A field that is followed by columns has rows of them. */
const asRows = ({ id, key, label }: FieldDocument): object => ({ id, key, label, type: "subform" });

/** The fields with formulas that name others by their keys, and with the kind of what comes out. */
function withKeys(fields: readonly FieldDocument[], taken: readonly FieldDocument[]): FieldDocument[] {
  const above = names([...taken, ...fields], "");
  return fields.map((field) => {
    if (field.type !== "subform") return computed(field, above, [...taken, ...fields]);
    const columns = columnsOf(field);
    const scope = [...names(columns, ""), ...names([...taken, ...fields], "parent.")];
    return { ...field, fields: columns.map((column) => computed(column, scope, columns)) } as FieldDocument;
  });
}

type Name = readonly [label: string, key: string];

const labelOf = ({ label, key }: FieldDocument): string => (typeof label === "string" ? label : key);

const names = (fields: readonly FieldDocument[], before: string): Name[] =>
  fields.flatMap((field): Name[] => [
    [labelOf(field), before + field.key],
    ...columnsOf(field).map((column): Name => [`${labelOf(field)}.${labelOf(column)}`, `${before}${field.key}.${column.key}`]),
  ]);

function computed(field: FieldDocument, scope: readonly Name[], beside: readonly FieldDocument[]): FieldDocument {
  if (field.type !== "formula") return field;
  const formula = named(field.formula, scope);
  const reads = beside.flatMap((one) => [one, ...columnsOf(one)]).filter(({ key }) => new RegExp(`\\b${key}\\b`).test(formula));
  const isMoney = guessType(labelOf(field)) === "currency" || reads.some(({ type }) => type === "currency");
  return { ...field, formula, ...(isMoney ? { result: "currency", decimals: 2 } : {}) };
}

/** A formula with the labels of fields replaced by their keys, the longest first; texts in it stay as they are. */
function named(formula: string, scope: readonly Name[]): string {
  const keys = new Map(scope.toReversed());
  const labels = [...keys.keys()].sort((one, other) => other.length - one.length).map(escaped);
  const pattern = new RegExp(`"[^"]*"|'[^']*'|(?<![\\p{L}\\p{N}_.])(?:${labels.join("|")})(?![\\p{L}\\p{N}_(])`, "gu");
  return formula.replace(pattern, (found) => keys.get(found) ?? found);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
