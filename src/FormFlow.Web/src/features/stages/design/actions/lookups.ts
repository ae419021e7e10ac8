import type { Catalog } from "@/api/catalog";
import type { FieldOf } from "@/api/documents";

/** A lookup of a form. */
export type PlacedLookup = { readonly form: string; readonly field: FieldOf<"lookup"> };

/** The lookups of all forms that point at the records of a form. */
export const lookupsTo = (catalog: Catalog, target: string): PlacedLookup[] =>
  [...catalog.forms.values()].flatMap(({ key, document }) =>
    document.fields
      .filter((field): field is FieldOf<"lookup"> => field.type === "lookup")
      .filter((field) => field.form === target)
      .map((field) => ({ form: key, field })),
  );
