import type { FormDocument } from "@/api/documents";
import { type ProblemError, pointerParts } from "@/api/problem";
import { columnsOf, type Target } from "./design";

/** Something wrong with a part of a form: where in the part, what, and for a formula at which character. */
export type PartFault = { readonly member: string; readonly detail: string; readonly position?: number; readonly length?: number };

/** What is wrong, by field or part; what concerns the form as a whole is under the empty text. */
export type Faults = ReadonlyMap<Target, readonly PartFault[]>;

export const noFaults: Faults = new Map();

/** Sorts errors with pointers into a form document by the fields and parts they are about. */
export function faultsOf(document: FormDocument, errors: readonly ProblemError[]): Faults {
  const found = new Map<Target, PartFault[]>();
  for (const { pointer, detail, parameters } of errors) {
    const [target, member] = targetOf(document, pointerParts(pointer ?? ""));
    const { position, length } = (parameters ?? {}) as { position?: number; length?: number };
    const fault = { member, detail: detail ?? "", ...(position !== undefined && { position }), ...(length !== undefined && { length }) };
    found.set(target, [...(found.get(target) ?? []), fault]);
  }
  return found;
}

/** What a pointer into a form document is about: a field or part, and the place in it. */
export function targetOf(document: FormDocument, [head, index, ...rest]: readonly string[]): [Target, string] {
  if (head === "fields") {
    const field = document.fields[Number(index)];
    const column = rest[0] === "fields" && field ? columnsOf(field)[Number(rest[1])] : undefined;
    if (column) return [column.id ?? "", rest.slice(2).join("/")];
    // What must hold in each row is told apart from what must hold for the record.
    if (field) return [field.id ?? "", rest.join("/").replace(/^validations/, "rowValidations")];
  }
  if (head === "layout" && index !== undefined) {
    const steps = [index, ...rest];
    const end = steps.findIndex((step, at) => at > 0 && !/^(\d+|elements|tabs|columns)$/.test(step));
    const path = end < 0 ? steps : steps.slice(0, end);
    return [`@${path.join("/")}`, end < 0 ? "" : steps.slice(end).join("/")];
  }
  // What must hold for a field is set with the field.
  const key = head === "validations" ? document.validations?.[Number(index)]?.field : undefined;
  const concerned = document.fields.find((field) => field.key === key)?.id;
  return [concerned ?? "", [head, index, ...rest].filter((step) => step !== undefined).join("/")];
}
