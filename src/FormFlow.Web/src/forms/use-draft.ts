import { useEffect, useRef, useState } from "react";
import { type Draft, dropDraft, findDraft, keepDraft } from "./drafts";
import type { FormState } from "./form-state";

const pause = 400;

/** Keeps what is typed into a form on this device while it is not saved, and finds what was kept from before. */
export function useDraft(state: FormState, key: string | null, version?: number) {
  const [found, setFound] = useState<Draft>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

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
    const keep = () => {
      timer.current = undefined;
      const values = state.draft();
      // Where the device keeps nothing, the page still holds what was typed.
      (Object.keys(values).length > 0 ? keepDraft({ key, values, at: Date.now(), version }) : dropDraft(key)).catch(() => {});
    };
    const later = () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(keep, pause);
    };
    const ends = [...state.form.fields.keys()].map((field) => state.subscribe(field, later));
    return () => {
      for (const end of ends) end();
      clearTimeout(timer.current);
      if (timer.current !== undefined && state.summary.isDirty) keep();
    };
  }, [state, key, version]);

  const drop = async () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    setFound(undefined);
    if (key !== null) await dropDraft(key).catch(() => {});
  };

  return {
    found,
    restore: () => {
      for (const [field, value] of Object.entries(found?.values ?? {})) state.set(field, value);
      setFound(undefined);
    },
    /** Forgets what is kept and what was about to be: it is saved, or thrown away. */
    drop,
  };
}
