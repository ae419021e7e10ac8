import type { FieldDocument, FieldTypeName, LayoutElement } from "@/api/documents";
import type { Surroundings } from "@/fields/field-type";
import { fieldTypes } from "@/fields/registry";
import { keyFor } from "@/lib/keys";
import { asNew } from "./design";

/** What a form is arranged with besides fields. */
export const partTypes = ["section", "tabs", "columns", "divider", "note"] as const;
export type PartType = (typeof partTypes)[number];

/** A new field of a type, with what it cannot be without. */
export function newField(type: FieldTypeName, around: Surroundings): FieldDocument {
  const start = fieldTypes.find((one) => one.type === type)?.start?.(around);
  const label = around.name(type);
  return asNew({ key: keyFor(label, type, new Set()), type, label, ...start } as FieldDocument);
}

/** Whether a field of a type can be a column of a sub-form. */
export const canStandInRow = (type: FieldTypeName): boolean => fieldTypes.find((one) => one.type === type)?.isAlone !== true;

/** The field as one of another type: what all fields have stays, and of the rest what the new type needs. */
export function retyped(field: FieldDocument, type: FieldTypeName, around: Surroundings): FieldDocument {
  const common = ["id", "key", "label", "help", "placeholder", "hidden", "width", "visibleWhen", "readOnly", "readOnlyWhen"];
  const asked = fieldTypes.find((one) => one.type === type)?.Input === undefined ? [] : ["required", "requiredWhen", "unique"];
  const choices = "options" in field && ["select", "multiSelect", "cascade"].includes(type) ? { options: field.options } : {};
  const kept = Object.fromEntries(Object.entries(field).filter(([name]) => common.includes(name) || asked.includes(name)));
  const start = fieldTypes.find((one) => one.type === type)?.start?.(around);
  return { ...kept, type, ...start, ...choices } as FieldDocument;
}

/** A new part of a form. */
export function newPart(type: PartType, word: (name: "section" | "tab" | "note", number: number) => string): LayoutElement {
  switch (type) {
    case "section":
      return { type, label: word("section", 1), elements: [] };
    case "tabs":
      return { type, tabs: [1, 2].map((number) => ({ label: word("tab", number), elements: [] })) };
    case "columns":
      return { type, columns: [[], []] };
    case "note":
      return { type, text: word("note", 1) };
    default:
      return { type: "divider" };
  }
}
