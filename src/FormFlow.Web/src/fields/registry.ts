import { CircleHelp } from "lucide-react";
import type { FieldDocument } from "@/api/documents";
import type { FieldType } from "./field-type";
import { textType } from "./text";
import { UnknownValue } from "./unknown";

// biome-ignore lint/suspicious/noExplicitAny: each type knows its own document; the registry is where the kinds meet.
const all: readonly FieldType<any>[] = [textType];

const byName = new Map<string, FieldType>(all.map((type) => [type.type, type as FieldType]));

const unknown: FieldType = {
  type: "text",
  icon: CircleHelp,
  Display: UnknownValue,
  toText: (value) => (value == null ? "" : typeof value === "string" ? value : JSON.stringify(value)),
  operators: ["empty", "notEmpty"],
};

/** The type of a field; one that this browser does not know is shown as it comes, and is never written. */
export function fieldType(field: FieldDocument): FieldType {
  return byName.get(field.type) ?? unknown;
}

/** All types, in the order a builder is offered them. */
export const fieldTypes: readonly FieldType[] = [...byName.values()];
