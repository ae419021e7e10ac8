import type { LocalizedText } from "@/api/documents";
import { isBlank } from "@/lib/values";
import type { CompiledField, CompiledForm } from "./compiled-form";
import type { Scope } from "./route";
import type { Rule, RuleContext } from "./rule";
import type { Row } from "./sheet";

/** What is wrong with a value: in the words of the form or the server, or a code that the app has words for. */
export type FieldFault =
  | { readonly text: LocalizedText }
  | { readonly code: "required" }
  | { readonly code: "minRows" | "maxRows"; readonly count: number };

/** Whether a value must be given now: never while the field is not shown. */
export function isRequired(field: CompiledField, scope: Scope, context: RuleContext): boolean {
  if (field.isComputed) return false;
  if (!field.field.required && field.required?.ask(scope, context).truth !== true) return false;
  return isShown(field, scope, context);
}

/**
 * Whether a field is shown: its own rule holds and, in one of its places, all rules around it. One whose rule cannot be decided here is:
 * nobody is kept from filling it in.
 */
export function isShown(field: CompiledField, scope: Scope, context: RuleContext): boolean {
  const holds = (rule: Rule) => rule.ask(scope, context).truth !== false;
  if (field.visible !== undefined && !holds(field.visible)) return false;
  return field.places.length === 0 || field.places.some((rules) => rules.every(holds));
}

/** The cells of a sub-form that are not shown, each by its pointer such as `/0/price`. */
export function hiddenCells(field: CompiledField, scope: Scope, context: RuleContext): Set<string> {
  const ruled = field.columns.filter((column) => column.visible !== undefined);
  if (ruled.length === 0) return new Set();
  const rows = (scope.values[field.key] ?? []) as readonly Row[];
  return new Set(
    rows.flatMap((row, i) => ruled.filter((column) => !isShown(column, { ...scope, row }, context)).map(({ key }) => `/${i}/${key}`)),
  );
}

/** What is wrong inside the rows of a sub-form, by pointer such as `/0/price`; a row as a whole is `/0`. */
export function rowFaults(form: CompiledForm, field: CompiledField, scope: Scope, context: RuleContext): Map<string, FieldFault> {
  const found = new Map<string, FieldFault>();
  const rows = (scope.values[field.key] ?? []) as readonly Row[];
  const validations = form.validations.filter((validation) => validation.subform === field.key);
  rows.forEach((row, i) => {
    const inRow = { ...scope, row };
    for (const column of field.columns) {
      if (isBlank(row[column.key]) && isRequired(column, inRow, context)) found.set(`/${i}/${column.key}`, { code: "required" });
    }
    for (const { check, message, field: column } of validations) {
      const pointer = column === undefined ? `/${i}` : `/${i}/${column}`;
      if (!found.has(pointer) && check.ask(inRow, context).truth === false) found.set(pointer, { text: message });
    }
  });
  return found;
}

/** Whether a sub-form has too few or too many rows. */
export function countFault(field: CompiledField, value: unknown): FieldFault | undefined {
  if (field.field.type !== "subform") return undefined;
  const count = Array.isArray(value) ? value.length : 0;
  const { minRows, maxRows } = field.field;
  if (minRows !== undefined && count < minRows && count > 0) return { code: "minRows", count: minRows };
  return maxRows !== undefined && count > maxRows ? { code: "maxRows", count: maxRows } : undefined;
}
