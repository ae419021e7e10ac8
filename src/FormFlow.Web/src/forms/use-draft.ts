import { useEffect, useState } from "react";
import { type Draft, dropDraft, findDraft, keepDraft } from "./drafts";
import type { FormState } from "./form-state";

const pause = 400;

/** Keeps what is typed into a form on this device while it is not saved, and finds what was kept from before. */
export function useDraft(state: FormState, key: string | null, version?: number) {
  const [found, setFound] = useState<Draft>();

  useEffect(() => {
    if (key === null) return;
    let isGone = false;
    findDraft(key).then(
      (draft) => isGone || setFound(draft),
      () => {},
    );
    return () => {
      isGone = true;
    };
  }, [key]);

  useEffect(() => {
    if (key === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      timer = undefined;
      const values = state.draft();
      // Where the device keeps nothing, the page still holds what was typed.
      (Object.keys(values).length > 0 ? keepDraft({ key, values, at: Date.now(), version }) : dropDraft(key)).catch(() => {});
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, pause);
    };
    const ends = [...state.form.fields.keys()].map((field) => state.subscribe(field, later));
    return () => {
      for (const end of ends) end();
      if (timer !== undefined && state.summary.isDirty) keep();
      clearTimeout(timer);
    };
  }, [state, key, version]);

  return {
    found,
    restore: () => {
      for (const [field, value] of Object.entries(found?.values ?? {})) state.set(field, value);
      setFound(undefined);
    },
    discard: () => {
      setFound(undefined);
      if (key !== null) dropDraft(key).catch(() => {});
    },
  };
}
