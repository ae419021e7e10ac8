import type { ReactNode } from "react";
import { fieldType } from "@/fields/registry";
import type { ShownField } from "@/fields/shown-field";

/** A value in one line of a list or a card; null when it is blank. */
export function shownValue(shown: ShownField, value: unknown): ReactNode {
  if (value == null || value === "" || (Array.isArray(value) && value.length === 0)) return null;
  const { Display } = fieldType(shown.field);
  return <Display field={shown.field} form={shown.form} value={value} isCompact />;
}

/** The same as a component. */
export function ShownValue({ shown, value }: { shown: ShownField; value: unknown }) {
  return shownValue(shown, value);
}

/** Whether a cell of a list can be changed in place. */
export function isEditable({ path, field }: ShownField): boolean {
  return !path.includes(".") && !("readOnly" in field && field.readOnly) && field.type !== "stage" && fieldType(field).Input !== undefined;
}
