import { createContext, useContext } from "react";
import type { FormDocument } from "@/api/documents";
import type { Target } from "./design";
import type { Step } from "./history";

/** What the parts of the designer share; the same object all the time, so that a keystroke draws only what it changed. */
export type Designer = {
  readonly form: string;
  readonly step: (step: Step) => void;
  /** Changes the document; edits about the same thing, one after the other, are undone together. */
  readonly edit: (edit: (document: FormDocument) => FormDocument, about?: string) => void;
  /** Picks something, alone or in addition. */
  readonly pick: (target: Target, adds?: boolean) => void;
  readonly removePicked: (targets: readonly Target[]) => void;
  readonly duplicate: (targets: readonly Target[]) => void;
  /** What a field or column is called where it is live: `items.price`; undefined for one that was never published. */
  readonly liveKey: (id: Target) => string | undefined;
  /** The keys of the forms that are live, those of the same app first. */
  readonly forms: readonly string[];
  /** The document as it stands this moment. */
  readonly now: () => FormDocument;
};

export const DesignerContext = createContext<Designer | null>(null);

export function useDesigner(): Designer {
  const designer = useContext(DesignerContext);
  if (designer === null) throw new Error("A part of the designer stands outside of it.");
  return designer;
}
