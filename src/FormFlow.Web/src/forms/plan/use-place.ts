import type { LocalizedText } from "@/api/documents";
import { pointerParts } from "@/api/problem";
import { useCatalog } from "@/api/workspace";
import { useText } from "@/i18n";

type Labelled = { readonly label?: LocalizedText };

/** What people call the place of an app that a pointer names, such as a field of a form; blank for places of the document that one is at. */
export function usePlace(own: string): (pointer: string | null | undefined) => string {
  const catalog = useCatalog();
  const text = useText();
  return (pointer) => {
    const [kind, key = "", list, index] = pointerParts(pointer ?? "");
    if (key === own) return "";
    const form = catalog.forms.get(key)?.document;
    const documents: Record<string, Labelled | undefined> = {
      forms: form,
      views: catalog.views.get(key)?.document as Labelled | undefined,
      workflows: catalog.workflows.get(key)?.document,
    };
    const document = documents[kind ?? ""];
    const field = kind === "forms" && list === "fields" ? form?.fields[Number(index)] : undefined;
    return document === undefined ? "" : [text(document.label, key), field && text(field.label, field.key)].filter(Boolean).join(" › ");
  };
}
