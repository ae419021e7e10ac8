import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import type { FieldSlice, FormState, FormSummary } from "./form-state";

/** What the parts of one form share. */
export type FormParts = {
  readonly state: FormState;
  readonly mode: "create" | "edit" | "view";
  /** Keeps the ids of two forms on one page apart. */
  readonly id: string;
  /** The field to be brought into sight; a new object each time it is asked for. */
  readonly revealed: { readonly key: string } | null;
  /** Told while something of a field is still on its way. */
  readonly onPending: (key: string, isPending: boolean) => void;
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

/** Whether any of the fields is shown. */
export function useIsAnyVisible(state: FormState, keys: readonly string[]): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const ends = keys.map((key) => state.subscribe(key, changed));
      return () => {
        for (const end of ends) end();
      };
    },
    [state, keys],
  );
  return useSyncExternalStore(subscribe, () => keys.some((key) => state.field(key).isVisible));
}
