import { useMemo } from "react";
import type { OptionColor, Schemas } from "@/api/documents";
import { useMe } from "@/api/workspace";
import type { FieldFinder, ShownField } from "@/fields/shown-field";
import { timeZone } from "@/i18n";
import { type ConditionSource, holds, pathsOf } from "@/lib/condition/condition";
import { canonical, kindOf } from "@/lib/values";
import type { Item } from "./api/records";
import { valueAt } from "./shown-field";

type ColorRule = Schemas["colorRule"];
const none: readonly ColorRule[] = [];

/** Whether a colour rule looks at a date: where the record is red by it, the date is what is late. */
export const isDue = ({ path, kind }: ShownField, ruled: readonly string[]) =>
  (kind.type === "date" || kind.type === "dateTime") && ruled.includes(path);

export type RowColors = { of: (item: Item) => OptionColor | null; paths: readonly string[] };

/** The colour of each record by a view's rules, the first that holds, and the fields that the rules look at. */
export function useRowColors(fields: FieldFinder, rules: readonly ColorRule[] = none): RowColors {
  const { id } = useMe();
  return useMemo(() => {
    const context = { now: Date.now(), zone: timeZone, me: id };
    const of = (item: Item) => {
      if (rules.length === 0) return null;
      const source: ConditionSource = (path) => {
        const field = fields.at(path)?.kind;
        const kind = field === undefined ? "text" : kindOf(field);
        const value = valueAt(item, path);
        return { kind, value: value === undefined ? undefined : canonical(value, kind) };
      };
      return rules.find((rule) => holds(rule.when, source, context) === true)?.color ?? null;
    };
    return { of, paths: rules.flatMap((rule) => pathsOf(rule.when)) };
  }, [fields, rules, id]);
}
