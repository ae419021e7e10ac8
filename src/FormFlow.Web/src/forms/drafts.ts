import { kept } from "@/lib/kept";

/** What somebody had typed into a form and not saved. */
export type Draft = {
  readonly key: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** When it was typed last, in milliseconds. */
  readonly at: number;
  /** The version of the record it was typed into. */
  readonly version?: number;
  /** What the server said against it, when it was sent later without anybody looking. */
  readonly refused?: string;
};

const drafts = kept<Draft>("drafts");

/** Where the draft of a record is kept; of a new one there is one per form. */
export function draftKey(ws: string, form: string, id: string | undefined): string {
  return `${ws}/${form}/${id ?? "new"}`;
}

export const keepDraft = (draft: Draft): Promise<void> => drafts.put(draft.key, draft);
export const findDraft = (key: string): Promise<Draft | undefined> => drafts.get(key);
export const dropDraft = (key: string): Promise<void> => drafts.remove(key);
