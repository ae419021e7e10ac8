import { type ReactNode, useMemo } from "react";
import type { FormDocument } from "@/api/documents";
import { CatalogContext, useCatalog } from "@/api/workspace";
import type { Subform } from "../design";
import { withRow } from "../row-catalog";

type Props = { form: string; document: FormDocument; rows?: Subform; children: (scope: string) => ReactNode };

/** What the rules of a field can ask about: the fields of the form, or of a row its columns and the record as `parent.x`. */
export function RowScope({ form, document, rows, children }: Props) {
  const catalog = useCatalog();
  const inRow = useMemo(
    () => (rows === undefined ? { catalog, scope: form } : withRow(catalog, form, document, rows)),
    [catalog, document, form, rows],
  );
  return <CatalogContext value={inRow.catalog}>{children(inRow.scope)}</CatalogContext>;
}
