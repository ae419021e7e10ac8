import { fieldType } from "@/fields/registry";
import type { ShownField } from "./shown-field";

/** A value in one line of a list or a card; nothing when it is blank. */
export function ShownValue({ shown, value }: { shown: ShownField; value: unknown }) {
  if (value == null || value === "" || (Array.isArray(value) && value.length === 0)) return null;
  const { Display } = fieldType(shown.field);
  return <Display field={shown.field} form={shown.form} value={value} isCompact />;
}

/** Whether a cell of a list can be changed in place. */
export function isEditable({ path, field }: ShownField): boolean {
  return !path.includes(".") && !("readOnly" in field && field.readOnly) && field.type !== "stage" && fieldType(field).Input !== undefined;
}
