import type { Schemas, WorkflowDocument } from "@/api/documents";

/** Something that a workflow does to a record. */
export type Action = Schemas["recordAction"];

/** An action of one type. */
export type ActionOf<T extends Action["type"]> = Extract<Action, { type: T }>;

/** What the editor of an action is given. */
export type EditorProps<T extends Action["type"]> = {
  action: ActionOf<T>;
  workflow: WorkflowDocument;
  onChange: (action: ActionOf<T>) => void;
};
