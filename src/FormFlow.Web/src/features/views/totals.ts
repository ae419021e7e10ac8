import type { ViewOf } from "@/api/documents";
import { fieldType } from "@/fields/registry";
import type { ShownField } from "@/fields/shown-field";

/** What the foot of a column can show. */
export type Total = NonNullable<ViewOf<"table">["columns"][number]["total"]>;

const days = ["date", "dateTime", "time"];
/** What is made of parts cannot be counted as a value. */
const parts = ["subform", "address", "location", "attachment", "image", "signature"];

/** What a column's total is called among figures: the column's own name may be that of a group. */
export const figureName = (path: string) => `total ${path}`;

/** The totals that a column of a field can have. */
export function totalsOf({ kind }: ShownField): readonly Total[] {
  if (fieldType(kind).isNumeric) return ["sum", "avg", "min", "max", "count"];
  if (days.includes(kind.type)) return ["min", "max", "count"];
  return parts.includes(kind.type) ? [] : ["count"];
}

/** The word for a total: of days the least is the earliest. */
export function totalWord({ kind }: ShownField, total: Total) {
  const isDay = days.includes(kind.type);
  return `table.fn.${isDay && total === "min" ? "earliest" : isDay && total === "max" ? "latest" : total}` as const;
}
