import { linkedDefaultOf } from "@/lib/linked-default";
import type { CompiledField } from "./compiled-form";
import type { Values } from "./route";

/** The literal defaults of fields or columns: what a new record or row begins with. */
export function literalsOf(fields: Iterable<CompiledField>): Values {
  const literals: Record<string, unknown> = {};
  for (const { key, field } of fields) {
    const literal = field.default as unknown;
    const isFormula = typeof literal === "object" && literal !== null && "formula" in literal;
    if (literal !== undefined && literal !== null && !isFormula && linkedDefaultOf(field) === undefined) literals[key] = literal;
  }
  return literals;
}
