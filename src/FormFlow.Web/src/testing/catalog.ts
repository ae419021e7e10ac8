import { type Catalog, catalogOf, type Live } from "@/api/catalog";
import type { FieldDocument, FormDocument, WorkflowDocument } from "@/api/documents";

/** A published document for tests. */
export function live<T>(key: string, document: T): Live<T> {
  return { key, version: 1, document };
}

/** A catalog of forms for tests: the fields of each form by its key. */
export function testCatalog(
  forms: Record<string, Partial<FormDocument> & { fields: unknown[] }>,
  workflows: Record<string, unknown> = {},
): Catalog {
  return catalogOf(
    [live("shop", { label: "Shop", navigation: [] } as never)],
    Object.entries(forms).map(([key, form]) => live(key, { label: key, ...form, fields: form.fields as FieldDocument[] } as FormDocument)),
    [],
    Object.entries(workflows).map(([key, workflow]) => live(key, workflow as WorkflowDocument)),
  );
}
