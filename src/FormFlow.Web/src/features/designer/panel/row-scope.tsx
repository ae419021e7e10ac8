import { type ReactNode, useMemo } from "react";
import type { FieldDocument, FormDocument } from "@/api/documents";
import { CatalogContext, useCatalog } from "@/api/workspace";
import { columnsOf, type Subform } from "../design";

type Props = { form: string; document: FormDocument; rows?: Subform; children: (scope: string) => ReactNode };

/** What the rules of a field can ask about: the fields of the form, or of a row its columns and the record as `parent.x`. */
export function RowScope({ form, document, rows, children }: Props) {
  const catalog = useCatalog();
  const scope = rows === undefined ? form : `${form}/${rows.key}`;
  const inRow = useMemo(() => {
    if (rows === undefined) return catalog;
    const around = document.fields
      .filter((field) => field.type !== "subform")
      .map((field) => ({ ...field, key: `parent.${field.key}` }) as FieldDocument);
    const asked = { ...document, fields: [...columnsOf(rows), ...around] };
    return { ...catalog, forms: new Map([...catalog.forms, [scope, { key: scope, version: 0, document: asked }]]) };
  }, [catalog, document, rows, scope]);
  return <CatalogContext value={inRow}>{children(scope)}</CatalogContext>;
}
