import { type ApiProblem, fieldErrors } from "@/api/problem";
import { useText, useWords } from "@/i18n";
import type { ServerFaults } from "./form-state";
import type { FieldFault } from "./rules/checks";

/** What the server found wrong with a record, by field, inside of fields, and of the record as a whole. */
export function faultsOf(problem: ApiProblem, root = "/values"): ServerFaults {
  const fields = new Map<string, FieldFault>();
  const inner = new Map<string, Map<string, FieldFault>>();
  const byField = fieldErrors(problem, root);
  // What several fields are refused for together is one fault: it is over as soon as one of them is changed.
  const together = new Map<string, FieldFault>();
  for (const [key, errors] of byField) {
    for (const { pointer, detail, code } of errors) {
      const known = code === "field.not_unique_together" ? together.get(detail) : undefined;
      const fault = known ?? { text: detail };
      together.set(detail, fault);
      if (!/^\/\d+/.test(pointer)) fields.set(key, fault);
      else inner.set(key, (inner.get(key) ?? new Map()).set(pointer, { text: detail }));
    }
  }
  const general = problem.errors.filter(({ pointer }) => !pointer.startsWith(`${root}/`)).map(({ detail }) => ({ text: detail }));
  const isSilent = byField.size === 0 && general.length === 0;
  return { fields, inner, general: isSilent ? [{ text: problem.message }] : general };
}

/** Says what is wrong in the person's language. */
export function useFaultText(): (fault: FieldFault) => string {
  const text = useText();
  const words = useWords("records");
  return (fault) => {
    if ("text" in fault) return text(fault.text);
    return fault.code === "required" ? words("form.required") : words(`form.${fault.code}`, { count: fault.count });
  };
}
