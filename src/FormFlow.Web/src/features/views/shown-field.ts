import { titleFieldOf } from "@/api/catalog";
import { everyRecord, type FieldFinder } from "@/fields/shown-field";
import type { Item } from "./api/records";

/** What a record holds at a path that a list can ask for. */
export function valueAt(item: Item, path: string): unknown {
  return (everyRecord as readonly string[]).includes(path) ? item[path as (typeof everyRecord)[number]] : item.values[path];
}

/** Of paths, those that are asked for by name; what every record has comes anyway. */
export function askedFields(paths: readonly (string | undefined)[]): string[] {
  const own = paths.filter(
    (path): path is string => path !== undefined && path !== "" && !(everyRecord as readonly string[]).includes(path),
  );
  return [...new Set(own)].sort();
}

/** The field that stands for a record of the form. */
export const titlePathOf = (fields: FieldFinder): string => titleFieldOf(fields.document)?.key ?? "";
