import { createContext, useCallback, useContext, useMemo, useSyncExternalStore } from "react";
import type { FieldSlice, FormState, FormSummary } from "./form-state";
import { fieldsIn, type LayoutPart } from "./rules/layout-rules";

/** What the parts of one form share. */
export type FormParts = {
  readonly state: FormState;
  readonly mode: "create" | "edit" | "view";
  /** Keeps the ids of two forms on one page apart. */
  readonly id: string;
  /** The field to be brought into sight; a new object each time it is asked for. */
  readonly revealed: { readonly key: string } | null;
  /** Told while something of a field is still on its way, and whether it did not come. */
  readonly onPending: (key: string, isPending: boolean, isMissing?: boolean) => void;
};

export const FormContext = createContext<FormParts | null>(null);

export function useFormParts(): FormParts {
  const parts = useContext(FormContext);
  if (parts === null) throw new Error("A field stands outside of a form.");
  return parts;
}

/** All that is shown of a field; renders only when that changes. */
export function useField(state: FormState, key: string): FieldSlice {
  const subscribe = useCallback((changed: () => void) => state.subscribe(key, changed), [state, key]);
  return useSyncExternalStore(subscribe, () => state.field(key));
}

/** What the form as a whole has to say. */
export function useSummary(state: FormState): FormSummary {
  const subscribe = useCallback((changed: () => void) => state.subscribe("", changed), [state]);
  return useSyncExternalStore(subscribe, () => state.summary);
}

/** Which parts of a layout are there: their rules hold and, where fields stand in them, one of those is shown. */
export function useParts(state: FormState, parts: readonly LayoutPart[]): readonly boolean[] {
  const subscribe = useCallback(
    (changed: () => void) => {
      const tabs = parts.flatMap((part) => ("tabs" in part ? part.tabs : []));
      const ends = [...parts, ...tabs, ...fieldsIn(parts)].map((one) => state.subscribe(one, changed));
      return () => {
        for (const end of ends) end();
      };
    },
    [parts, state],
  );
  // A text is the same as long as it says the same.
  const told = useSyncExternalStore(subscribe, () => parts.map((part) => (isThere(state, part) ? "1" : "0")).join(""));
  return useMemo(() => [...told].map((one) => one === "1"), [told]);
}

function isThere(state: FormState, part: LayoutPart): boolean {
  if (!state.isThere(part)) return false;
  if ("tabs" in part) return part.tabs.some((tab) => isThere(state, tab));
  const keys = fieldsIn([part]);
  return keys.length === 0 || keys.some((key) => state.form.fields.has(key) && state.field(key).isVisible);
}
