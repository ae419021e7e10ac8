import type { WorkflowDocument } from "@/api/documents";
import { usePlace } from "@/forms/plan/use-place";
import { useText, useWords } from "@/i18n";
import { placeName } from "./workflow-design";

/** What people call what a pointer of an error names, in a workflow that is designed or beside it; blank when that goes without saying. */
export function usePartName(workflow: string, document: WorkflowDocument): (pointer: string | null) => string {
  const words = useWords("process");
  const text = useText();
  const at = usePlace(workflow);
  return (pointer) => placeName(workflow, document, pointer, { text, action: (type) => words(`action.${type}`) }) ?? at(pointer);
}
